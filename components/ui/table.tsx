import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Counts and money stand right, in figures of one width. */
  number?: boolean
}

type TableProps<Row> = {
  caption: string
  /** The caption is said, not shown, where a heading above says the same. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** For paper lists: lines on every side and room to sign. */
  ruled?: boolean
}

/** A table on wide screens and paper; on the phone every row becomes a card whose first column is its head. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, ruled }: TableProps<Row>) {
  return (
    <table className={`table-cards w-full text-left ${ruled ? 'table-ruled' : ''}`}>
      <caption className={captionHidden ? 'sr-only' : 'mb-2 text-left text-soft'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.number ? 'text-right' : ''}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, i) =>
              i === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-title={column.title}
                  className={column.number ? 'tabular-nums md:text-right' : ''}
                >
                  <div className="min-w-0">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
