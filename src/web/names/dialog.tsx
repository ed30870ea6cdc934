import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { NamingDecision } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { ProblemBox } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { Effects } from './effects.js';
import { useDecide } from './queries.js';

/** A value a moment after it last changed: what is tried is not tried at every letter. */
export function useSettled<Value>(value: Value, key: string): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 300);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  first?: boolean;
}

export function Field({ label, value, onChange, hint, first = false }: FieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} autoFocus={first}>
      <Label>{label}</Label>
      <Input dir="auto" placeholder={hint ?? ''} />
    </TextField>
  );
}

interface Props {
  title: string;
  says: string;
  /** What would be kept; null as long as something is missing. */
  decision: NamingDecision | null;
  confirm: string;
  close: () => void;
  children: ReactNode;
}

/** A decision on names: what it is, what it would touch, and the button that keeps it. */
export function DecisionDialog({ title, says, decision, confirm, close, children }: Props) {
  const { t } = useWords();
  const { mutate: decide, isPending, error } = useDecide();
  const tried = useSettled(decision, JSON.stringify(decision));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decision && !isPending) decide(decision, { onSuccess: close });
  };
  return (
    <Sheet shape="narrow" title={title} close={close}>
      <form onSubmit={submit}>
        <p className="soft">{says}</p>
        {children}
        <Effects decision={tried} />
        {error !== null && <ProblemBox error={error} />}
        <footer>
          <span className="spring" />
          <Button slot="close" className="button">
            {t('add.cancel')}
          </Button>
          <Button type="submit" className="button primary" isDisabled={!decision} isPending={isPending}>
            {confirm}
          </Button>
        </footer>
      </form>
    </Sheet>
  );
}
