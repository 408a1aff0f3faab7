(option, height) => {
  /* The values of lines are written above their points. Where two lines run closer to each other
     than a value is high, the lower line has its value below its point, or, above the axis where
     nothing fits below, the upper line's value goes up. What still meets is left to the hint. */
  const HIGH = 14, ABOVE = 9, POINT = 4;
  const axis = option.yAxis;
  const lines = (option.series || []).filter(s => s.type === "line" && !s.stack && s.label?.show
    && s.data?.length);
  if (lines.length < 2 || axis?.type !== "value") return option;
  const values = lines.flatMap(s => s.data.map(p => p[1])).filter(v => typeof v === "number");
  const low = typeof axis.min === "number" ? axis.min : Math.min(0, ...values);
  const top = typeof axis.max === "number" ? axis.max : Math.max(...values);
  const room = Math.max(50, height - (Number(option.grid?.top) || 0) - (Number(option.grid?.bottom) || 0) - 20);
  const pixels = 0.85 * room / (top - low || 1);
  const shifts = new Map(lines.map(s => [s, new Map()]));
  const places = new Map();
  lines.forEach(s => s.data.forEach((p, i) => {
    if (typeof p[1] !== "number") return;
    if (!places.has(p[0])) places.set(p[0], []);
    places.get(p[0]).push({ value: p[1], shift: to => shifts.get(s).set(i, to) });
  }));
  places.forEach(points => {
    points.sort((a, b) => b.value - a.value);
    for (let i = 1; i < points.length; i++) {
      const gap = (points[i - 1].value - points[i].value) * pixels;
      if (gap > HIGH + ABOVE + POINT) continue;
      if ((points[i].value - low) * pixels > HIGH + ABOVE) points[i].shift(HIGH + 2 * ABOVE);
      else points[i - 1].shift(Math.min(0, gap - HIGH));
    }
  });
  return {
    ...option,
    series: option.series.map(s => shifts.has(s)
      ? { ...s, labelLayout: p => ({ dy: shifts.get(s).get(p.dataIndex) || 0, hideOverlap: true }) }
      : s),
  };
}
