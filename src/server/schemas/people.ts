import Type from 'typebox';
import type * as model from '../contract.js';
import { list, nullable, orNull, word } from './parts.js';

export const role = word<model.DeskRole>('owner', 'editor', 'analyst', 'field', 'viewer', 'auditor');

export const duty = word<model.Duty>('sealed');

const memberFields = { id: Type.String(), name: Type.String(), role };

export const Member = Type.Object(memberFields);

export const Account = Type.Object({
  ...memberFields,
  duties: list(duty),
  active: Type.Boolean(),
  totp: Type.Boolean(),
  addedAt: Type.String(),
  seenAt: nullable.string(),
});

export const Session = Type.Object({
  id: Type.String(),
  person: Type.Object({ id: Type.String(), name: Type.String() }),
  openedAt: Type.String(),
  seenAt: Type.String(),
  endsAt: Type.String(),
  address: nullable.string(),
  agent: nullable.string(),
});

export const Opening = Type.Object({
  act: Type.Integer(),
  at: Type.String(),
  by: Type.String(),
  register: nullable.string(),
  entry: Type.String(),
  field: Type.String(),
  reason: Type.String(),
});

export const KeyState = Type.Object({
  state: word<model.KeyState['state']>('none', 'there', 'missing'),
  id: nullable.string(),
  missing: list(Type.String()),
  recoveredAt: nullable.string(),
  keys: list(
    Type.Object({
      id: Type.String(),
      state: word<model.DeskKey['state']>('inUse', 'older', 'missing', 'givenUp'),
      since: nullable.string('When it began to seal, as far as the record says'),
      recoveredAt: nullable.string(),
      givenUp: orNull(Type.Object({ at: Type.String(), by: Type.String(), reason: Type.String() })),
    }),
  ),
});
