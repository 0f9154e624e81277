/** Something in a data folder that is not as it should be, or that nobody needs any more. */
export interface Finding {
  /**
   * `damaged` cannot be read; `changed` was edited outside; `twin` has the id of another; `rival` corrects what another
   * one corrects too; `newer` was written by a newer version; `leftover` was never finished being written; `done` is a
   * draft that was finished or discarded, `open` one that goes on; `deleted` hides a session.
   */
  readonly kind: 'damaged' | 'changed' | 'twin' | 'rival' | 'newer' | 'leftover' | 'done' | 'deleted' | 'open'
  /** An absolute path. */
  readonly path: string
  readonly what: string
  /** Whether it may be moved to the trash: nothing that can be read is, save for drafts that are done. */
  readonly movable: boolean
}
