import { encode } from 'uqr';

/** A QR code with a wide border and much correction: posters get wet and torn. */
export function PosterCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4, ecc: 'H' });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg className="square-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={cells.join('')} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
