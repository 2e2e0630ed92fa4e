// Reads a Chromium trace: what the main thread did for each key that was pressed.

/** The events that script is run by, as DevTools' timeline names them. */
const scripts = new Set([
  "EventDispatch",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "FireAnimationFrame",
]);
const layouts = new Set(["UpdateLayoutTree", "Layout"]);
const taskNames = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/**
 * For each `keydown` in the trace, in milliseconds of main-thread time:
 * `toLayout`: the tasks from the key to the end of layout in the frame that shows it;
 * `script` and `layout`: what of that was script, and style with layout;
 * `all`: every task until the next key.
 */
export function keystrokes(events) {
  const keys = events.filter((event) => dispatches(event, "keydown"));
  const { pid, tid } = keys[0] ?? {};
  const thread = events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === "X")
    .sort((a, b) => a.ts - b.ts);
  const tasks = thread.filter(({ name }) => taskNames.has(name));
  const starts = keys.map((key) => tasks.findLast((task) => holds(task, key))?.ts ?? key.ts).sort((a, b) => a - b);
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? Infinity;
    const window = thread.filter(({ ts }) => ts >= start && ts < next);
    const shown = layoutEnd(window);
    const until = (end, names) =>
      total(window.filter(({ name }) => names.has(name)).map(({ ts, dur }) => [ts, Math.min(ts + dur, end)]));
    return {
      toLayout: until(shown, taskNames),
      script: until(shown, scripts),
      layout: until(shown, layouts),
      all: until(next, taskNames),
    };
  });
}

/**
 * When layout was finished in the frame that shows the key: the paint phase that follows
 * the last handler of the key's events begins there.
 */
function layoutEnd(window) {
  const input = window.filter((event) => dispatches(event, "input"));
  const handled = Math.max(...input.map(end));
  const paint = window.find(({ name, ts }) => name === "PrePaint" && ts >= handled);
  if (paint === undefined) throw new Error("A key in the trace has no frame that shows it.");
  return paint.ts;
}

/** Milliseconds that intervals of microseconds cover; nested ones count once. */
function total(intervals) {
  let covered = 0;
  let reached = -Infinity;
  for (const [from, to] of intervals) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered / 1000;
}

const dispatches = ({ name, args }, type) => name === "EventDispatch" && args?.data?.type === type;
const end = ({ ts, dur }) => ts + (dur ?? 0);
const holds = (task, event) => task.ts <= event.ts && event.ts < end(task);
