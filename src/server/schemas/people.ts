import Type from 'typebox';
import type * as model from '../contract.js';
import { nullable, word } from './parts.js';

export const role = word<model.DeskRole>('owner', 'editor', 'analyst', 'field', 'viewer', 'auditor');

const memberFields = { id: Type.String(), name: Type.String(), role };

export const Member = Type.Object(memberFields);

export const Account = Type.Object({
  ...memberFields,
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
