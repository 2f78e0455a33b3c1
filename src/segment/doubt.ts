/** Something that people often get wrong, with what to do instead. */
export interface Doubt {
  what: string;
  fix: string;
}
