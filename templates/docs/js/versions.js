// Another release is opened at the place that is read here: a row that it has is in view.
ready.push(() => {
  for (const link of hub.all(".switch a, .outdated a")) {
    link.addEventListener("click", () => { link.hash = location.hash; });
  }
});
