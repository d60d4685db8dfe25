import type { CommentWords } from '../../../../exchange/python/comments.ts';
import type { NotebookWords } from '../../../../exchange/python/notebook.ts';
import type { PageTexts } from '../../../../exchange/web-page/filled-page.ts';

/** What programs, notebooks and pages say that go with a network. */
export interface ModelWords {
  /** In the README of what the eye has learned: what is not in the network. */
  readonly eyeNote: string;
  /** Comments of the Python programs. */
  readonly comments: CommentWords;
  readonly notebook: NotebookWords;
  /** The page that opens the camera; its title is the name of what is shared. */
  readonly page: Omit<PageTexts, 'title'>;
}
