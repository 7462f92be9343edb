// A moment with its offset. A text that is none stays a text, until it is one or nothing.
{
  const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})([+-]\d{2}:\d{2})$/;
  const OFFSETS = [-720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210, 240, 270, 300, 330,
    345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 840];
  const two = (number) => String(number).padStart(2, "0");
  const shown = (minutes) => `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  // The offset of this machine at a local moment.
  const offsetAt = (local) => shown(-new Date(local || Date.now()).getTimezoneOffset());
  const isLocal = (value) => Object.assign(document.createElement("input"), { type: "datetime-local", step: "1", value }).value !== "";

  checker.controls.datetime = (context, place) => {
    const found = MOMENT.exec(place.text);
    if (place.text !== "" && !(found && isLocal(found[1]))) return checker.controls.string(context, place);
    const input = hub.make("input", { type: "datetime-local", step: "1", value: found?.[1] ?? "" });
    const choices = [...new Set([...OFFSETS.map(shown), found?.[2] ?? "+00:00"])];
    const offset = checker.choices(choices.map((item) => [item, `UTC${item}`]), found?.[2] ?? offsetAt(""));
    offset.setAttribute("aria-label", `${place.label}\u00a0: décalage horaire`);
    let isOwn = Boolean(found);
    const edit = () => {
      const { value } = input;
      if (!isOwn) offset.value = offsetAt(value);
      place.edit(value === "" ? "" : `${value.length === 16 ? `${value}:00` : value.slice(0, 19)}${offset.value}`);
    };
    input.addEventListener("input", edit);
    offset.addEventListener("change", () => { isOwn = true; edit(); });
    const now = checker.parts.button("Maintenant", `${place.label}\u00a0: maintenant`, () => {
      const moment = context.tools.line.dateTime(new Date());
      [, input.value, offset.value] = MOMENT.exec(moment);
      isOwn = true;
      edit();
    });
    return { box: hub.make("div", { className: "moment" }, input, offset, now), input };
  };
}
