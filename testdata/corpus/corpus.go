// Package corpus finds the real resolutions for tests that need them: where UNKG_CORPUS says, or in ../shared/corpus
// beside the repository. They are not part of the repository; if they are missing, tests are skipped with a message.
package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Folder is where the resolutions are: akn/LANGUAGE/SYMBOL.xml and text/EXTRACTOR/SYMBOL.LANGUAGE.txt.
func Folder(tb testing.TB) string {
	tb.Helper()
	folder := os.Getenv("UNKG_CORPUS")
	if folder == "" {
		folder = filepath.Join(repository(tb), "..", "shared", "corpus")
	}
	if _, err := os.Stat(folder); err != nil {
		tb.Skip("the corpus of real resolutions is not here; UNKG_CORPUS says where it is")
	}
	return folder
}

// More is where the further official files are, LANGUAGE/SYMBOL.xml: where UNKG_CORPUS_MORE says, or in more within
// the folder of the corpus, whose more.tar.xz holds them.
func More(tb testing.TB) string {
	tb.Helper()
	folder := os.Getenv("UNKG_CORPUS_MORE")
	if folder == "" {
		folder = filepath.Join(Folder(tb), "more")
	}
	if _, err := os.Stat(folder); err != nil {
		tb.Skip("the further official files are not unpacked; UNKG_CORPUS_MORE says where they are")
	}
	return folder
}

// Files returns the files of the folder that match a pattern of path/filepath, in the order of their names. The test
// fails if there are none.
func Files(tb testing.TB, pattern string) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(Folder(tb), filepath.FromSlash(pattern)))
	if err != nil || len(files) == 0 {
		tb.Fatalf("corpus: no files %s: %v", pattern, err)
	}
	return files
}

// Sample is every n-th of the files in English and Chinese, XML and two kinds of text.
func Sample(tb testing.TB, n int) (sample []string) {
	tb.Helper()
	var files []string
	for _, pattern := range []string{
		"akn/en/*.xml", "akn/zh/*.xml", "text/tika/*.en.txt", "text/tika/*.zh.txt", "text/pdftotext-raw/*.en.txt", "text/pdftotext-raw/*.zh.txt",
	} {
		files = append(files, Files(tb, pattern)...)
	}
	for some := range slices.Chunk(files, n) {
		sample = append(sample, some[0])
	}
	return sample
}

// repository is the folder with go.mod above the test.
func repository(tb testing.TB) string {
	tb.Helper()
	folder, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for folder != filepath.Dir(folder) {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		folder = filepath.Dir(folder)
	}
	tb.Fatal("no go.mod above the test")
	return ""
}
