import type { Member } from '../desk/model.js';

interface Under<About, Progress> {
  member: Member;
  about: About;
  progress: Progress | undefined;
}

/** What people have the desk do at this moment that takes its time, each for the person who sent it. */
export class Adding<About, Progress> {
  readonly #under = new Set<Under<About, Progress>>();

  /** Does the work, which tells how far it is. */
  async during<Result>(
    member: Member,
    about: About,
    work: (tell: (progress: Progress) => void) => Promise<Result>,
  ): Promise<Result> {
    const under: Under<About, Progress> = { member, about, progress: undefined };
    this.#under.add(under);
    try {
      return await work((progress) => {
        under.progress = progress;
      });
    } finally {
      this.#under.delete(under);
    }
  }

  of({ id }: Member): { about: About; progress: Progress | undefined }[] {
    return [...this.#under].filter(({ member }) => member.id === id);
  }
}
