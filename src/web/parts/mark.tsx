/** The desk's mark: a line that leads, and the lines of its report. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path className="mark-lead" d="M1 3h7v4H1z" />
      <path d="M10 4h9v2h-9zM1 9.500h18v2H1zM1 15h12v2H1z" />
    </svg>
  );
}
