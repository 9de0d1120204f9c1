"""Prints what the first sheet of a workbook holds, as JSON."""
import datetime
import json
import sys

import openpyxl


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value


sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
rows = list(sheet.iter_rows())
print(json.dumps({
    "rows": [[plain(cell.value) for cell in row] for row in rows],
    "links": {cell.coordinate: cell.hyperlink.target for row in rows for cell in row if cell.hyperlink},
    "formulas": [cell.coordinate for row in rows for cell in row if cell.data_type == "f"],
    "frozen": sheet.freeze_panes,
    "filter": sheet.auto_filter.ref,
    "widths": {name: column.width for name, column in sheet.column_dimensions.items()},
}))
