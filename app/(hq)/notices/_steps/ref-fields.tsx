/** Which notice, and which revision somebody has in front of them. */
export interface NoticeRef {
  id: string;
  no: number;
  revision: number;
}

export function RefFields({ notice: { id, no, revision } }: { notice: NoticeRef }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="no" value={no} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}
