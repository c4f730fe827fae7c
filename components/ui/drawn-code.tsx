type DrawnCodeProps = {
  code: { width: number; height: number; path: string }
  /** How large it stands on paper, in millimetres. */
  width: number
  height: number
}

/** A barcode or a QR code: black on white whatever the page's colours, its quiet zone inside. What it says stands beside it in words. */
export function DrawnCode({ code, width, height }: DrawnCodeProps) {
  return (
    <svg
      viewBox={`0 0 ${code.width} ${code.height}`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      style={{ width: `${width}mm`, height: `${height}mm` }}
      className="block shrink-0 bg-[#fff]"
      aria-hidden="true"
    >
      <path d={code.path} fill="#000" />
    </svg>
  )
}
