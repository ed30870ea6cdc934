import { Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';

/** In characters; the desk refuses a shorter one. */
export const shortestPassword = 12;

interface Props extends TextFieldProps {
  label: string;
  hint?: string;
}

/** A line to type, with its name and what it is for. */
export function Field({ label, hint, ...rest }: Props) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <Input dir={rest.type === 'password' ? 'ltr' : 'auto'} />
      {hint && <Text slot="description">{hint}</Text>}
    </TextField>
  );
}
