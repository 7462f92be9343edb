// Paper has no clicks: what is closed is opened for the printer, and closed again afterwards.
{
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = hub.all("details:not([open], .switch)");
    for (const item of closed) item.open = true;
  });
  addEventListener("afterprint", () => {
    for (const item of closed) item.open = false;
  });
}
