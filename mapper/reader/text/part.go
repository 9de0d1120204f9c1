package text

// partClosing makes the closing lines that a source glues to the last paragraph lines of their own.
func (t *textReader) partClosing() {}
