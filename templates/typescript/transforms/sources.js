/** Where the values of the new message came from: the old path of each item, by object and field. */
export class Sources {
  /** @type {WeakMap<object, Map<string, (readonly string[])[]>>} */
  #paths = new WeakMap();

  /**
   * Records that the next item of a field stood at `path`.
   * @param {object} holder
   * @param {string} name
   * @param {readonly string[]} path
   */
  add(holder, name, path) {
    let known = this.#paths.get(holder);
    if (known === undefined) {
      known = new Map();
      this.#paths.set(holder, known);
    }
    const paths = known.get(name);
    if (paths === undefined) {
      known.set(name, [path]);
    } else {
      paths.push(path);
    }
  }

  /**
   * The old paths of the items of a field; empty where nothing was recorded.
   * @param {object} holder
   * @param {string} name
   */
  of(holder, name) {
    return this.#paths.get(holder)?.get(name) ?? [];
  }

  /**
   * Forgets the last item of a field, which was taken back.
   * @param {object} holder
   * @param {string} name
   */
  remove(holder, name) {
    if (Object.hasOwn(holder, name)) {
      this.of(holder, name).pop();
    } else {
      this.#paths.get(holder)?.delete(name);
    }
  }
}
