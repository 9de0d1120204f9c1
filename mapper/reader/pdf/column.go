package pdf

// findColumns puts the lines of columns in order, one column after the other.
func (s *sheet) findColumns() {}
