// The codes of a list with their labels: a short list is a choice; a long one, and one
// whose codes are expected without being imposed, is searched. The label of an object of a code
// and a label follows the code.
{
  const SHORT = 12;

  checker.controls.codes = (context, place) => {
    const codes = [...(place.field.codes ?? [])];
    const choose = (code, list) => {
      const before = context.values.text(place.holder, place.key);
      place.edit(code);
      follow(context, place, list, before, code);
    };
    const made = codes.length > 0 && codes.length <= SHORT ? short(context, place, codes, choose) : checker.searched(context, place, choose);
    context.lists.get(place.words.list, place.field).then((list) => made.fill(list));
    return made;
  };
  function short(context, place, codes, choose) {
    const input = checker.choices([["", "Choisir…"], ...codes.map((code) => [code, code])], place.text);
    let list = null;
    input.addEventListener("change", () => choose(input.value, list));
    const fill = (found) => {
      list = found;
      for (const option of input.options) {
        const label = found.get(option.value)?.label;
        if (label && label !== option.value) option.textContent = `${label} — ${option.value}`;
      }
    };
    return { box: input, input, fill };
  }
  // The label beside a code, where it is empty or that of the code before.
  function follow(context, { holder, key, path }, list, before, code) {
    const sibling = context.nodes.get(`${path.slice(0, path.lastIndexOf("."))}.label`);
    if (key !== "code" || !sibling?.set || !list) return;
    const now = holder.label ?? "";
    const label = code === "" ? "" : list.get(code)?.label;
    if (label !== undefined && (now === "" || now === list.get(before)?.label)) sibling.set(label);
  }
}
