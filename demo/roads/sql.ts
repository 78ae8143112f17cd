import Database from 'better-sqlite3';

export interface Row {
  employeeNumber: string;
  status: string | null;
  comment: string | null;
  enteredBy: string | null;
}

export interface SqlRoad {
  /** Returns after the commit. */
  insert(row: Row): Promise<void>;
  close(): void;
}

/** The table `direct_entries`, by nothing but SQL. */
export function sqlRoad(file: string): SqlRoad {
  const db = new Database(file, { timeout: 10_000 });
  const insert = db.prepare(
    'insert into direct_entries (employee_number, status, comment, entered_by) values (@employeeNumber, @status, @comment, @enteredBy)',
  );
  return {
    insert: async (row) => void insert.run(row),
    close: () => void db.close(),
  };
}
