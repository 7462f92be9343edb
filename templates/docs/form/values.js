// What is typed becomes a value of its object or list, and the other way round.
{
  checker.values = (tools) => {
    const { EXACT, put, putNumber, exactText, isJsonNumber } = tools.modules["runtime/numbers.js"];
    const { ObjectType } = tools.modules["runtime/model.js"];
    const { writeJson } = tools.modules["runtime/json-write.js"];
    const ANY = new ObjectType("", true);
    const forget = (holder, key) => {
      if (holder[EXACT]) delete holder[EXACT][key];
      if (Array.isArray(holder)) holder[key] = null; else delete holder[key];
    };
    // The items of a list in another order or number, each number with its own digits.
    const arrange = (list, indexes) => {
      const items = indexes.map((index) => [list[index], list[EXACT]?.[index]]);
      list.length = 0;
      if (list[EXACT]) list[EXACT] = {};
      items.forEach(([value, text], index) => {
        list.push(value);
        if (text !== undefined) list[EXACT][index] = text;
      });
    };
    return {
      put,
      forget,
      // A text of a field of this kind; an empty one is no value. A number may have a comma: 48,85.
      type(holder, key, kind, text) {
        forget(holder, key);
        if (text === "") return;
        const number = text.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2");
        const isNumber = (kind === "number" || kind === "integer") && isJsonNumber(number);
        if (isNumber) putNumber(holder, key, number);
        else if (kind === "boolean" && /^(true|false)$/.test(text)) put(holder, key, text === "true");
        else put(holder, key, text);
      },
      text(holder, key) {
        const value = holder[key];
        if (value === undefined || value === null) return "";
        return typeof value === "number" ? (exactText(holder, key, value) ?? String(value)) : String(value);
      },
      // Any value as JSON, indented; and back, which raises `Unreadable`.
      json(holder, key) {
        const alone = { value: holder[key] };
        if (holder[EXACT]?.[key] !== undefined) alone[EXACT] = { value: holder[EXACT][key] };
        const text = tools.indented(writeJson(alone, ANY), 2);
        return text.slice(text.indexOf(":") + 2, -2).replaceAll("\n  ", "\n");
      },
      fromJson(holder, key, text) {
        const read = tools.readJson(`[${text}\n]`);
        if (read.length !== 1) throw new Error("a value was expected");
        forget(holder, key);
        put(holder, key, read[0]);
        if (read[EXACT]?.[0] !== undefined) put((holder[EXACT] ??= {}), key, read[EXACT][0]);
      },
      add: (list, value) => list.push(value),
      remove: (list, index) => arrange(list, [...list.keys()].filter((item) => item !== index)),
      move(list, from, to) {
        const indexes = [...list.keys()].filter((item) => item !== from);
        indexes.splice(to, 0, from);
        arrange(list, indexes);
      },
    };
  };
  // The objects that a message must have, without any value: what there is to fill in when one starts from nothing.
  checker.skeleton = (type, above = []) => {
    const needed = type.fields.filter((field) => field.min > 0 && field.type !== null && !above.includes(field.type));
    return Object.fromEntries(needed.map((field) => {
      const below = () => checker.skeleton(field.type, [...above, type]);
      return [field.name, field.isList ? Array.from({ length: field.min }, below) : below()];
    }));
  };
}
