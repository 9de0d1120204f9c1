package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.ttl")
	write := func(text string) *File {
		t.Helper()
		f, err := Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		return f
	}
	names := func() (names []string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			names = append(names, e.Name())
		}
		return names
	}

	write("lost").Abort()
	if n := names(); len(n) > 0 {
		t.Errorf("an aborted file leaves %q", n)
	}
	f := write("first")
	if _, err := os.Stat(path); err == nil {
		t.Error("the file is there before it is done")
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("out.ttl", filepath.Join(dir, "link.ttl")); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(dir, "link.ttl")
	if err := write("second").Commit(); err != nil {
		t.Fatal(err)
	}
	write("third").Abort()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("permissions: %v, %v", info.Mode(), err)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode().Type() != os.ModeSymlink {
		t.Errorf("the link is gone: %v, %v", info.Mode(), err)
	}
	if text, err := os.ReadFile(path); string(text) != "second" {
		t.Errorf("got %q, %v", text, err)
	}
	if n := names(); len(n) != 2 {
		t.Errorf("left behind: %q", n)
	}
}

func TestFileErrors(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{
		dir:                                 dir + ": is a directory",
		filepath.Join(dir, "none", "x.ttl"): filepath.Join(dir, "none", "x.ttl") + ": no such file or directory",
	} {
		if _, err := Create(path); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	f, err := Create("/dev/full")
	if err != nil {
		t.Skip("no /dev/full here:", err)
	}
	if _, err := f.Write([]byte("x")); err == nil || err.Error() != "/dev/full: no space left on device" {
		t.Errorf("full disk: %v", err)
	}
	f.Abort()
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Error("the device is gone")
	}
}

// listing is the names and texts in a folder: "a=x b=y", with "/" for the text of a folder.
func listing(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		text := []byte("/")
		if !e.IsDir() {
			if text, err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
				t.Fatal(err)
			}
		}
		list = append(list, e.Name()+"="+string(text))
	}
	return strings.Join(list, " ")
}

// Several files are replaced together or stay as they were, whichever of them cannot be put in its place.
func TestCommitAllOrNone(t *testing.T) {
	for blocked := range 4 { // 3: none
		dir := t.TempDir()
		var files []*File
		for i, name := range []string{"a", "b", "c"} {
			if i != 1 { // b is new
				if err := os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			f, err := Create(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.Write([]byte("new")); err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		want := "a=new b=new c=new"
		if blocked < 3 { // a folder has come to be there
			want = []string{"a=/ c=old", "a=old b=/ c=old", "a=old c=/"}[blocked]
			os.Remove(files[blocked].path)
			if err := os.Mkdir(files[blocked].path, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		if err := commit(files); (err != nil) != (blocked < 3) {
			t.Errorf("%d: %v", blocked, err)
		}
		if got := listing(t, dir); got != want {
			t.Errorf("%d: %s, want %s", blocked, got, want)
		}
	}
}

// What killed runs left of the same file goes; the parts of runs that live, of other files, and what only looks like a
// part stay.
func TestLeftParts(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		".out.nq.1-0.part", ".out.nq.1-0.old.part", ".out.nq.99999999-7.part",
		".other.nq.1-0.part", ".out.nq.1.part", "out.nq.1-0.part",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, ".out.nq.2-0.part"), 0o700); err != nil {
		t.Fatal(err)
	}
	begin := func() *File {
		t.Helper()
		f, err := Create(filepath.Join(dir, "out.nq"))
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	lives := begin()
	f := begin()
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	lives.Abort()
	want := ".other.nq.1-0.part= .out.nq.1.part= .out.nq.2-0.part=/ out.nq= out.nq.1-0.part="
	if !lockable {
		t.Skip("nothing is locked here")
	}
	if got := listing(t, dir); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestLiveParts(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.nq")
	first, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.Write([]byte("first")); err != nil {
		t.Fatal(err)
	}
	second, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []*File{second, first} {
		if err := f.Commit(); err != nil {
			t.Fatal(err)
		}
	}
	if got := listing(t, dir); got != "out.nq=first" {
		t.Errorf("got %s", got)
	}
}

// Parts of a dump with another number of shards are removed too, since the folder is the dump.
func TestLeftShards(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".unkg-00002-of-00009.nq.1-0.part", ".void.ttl.1-0.part"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	format, _ := Find("nquads")
	d, err := CreateShards(dir, 1, Form{Format: format})
	if err != nil {
		t.Fatal(err)
	}
	d.Abort()
	if got := listing(t, dir); lockable && got != ".void.ttl.1-0.part=" {
		t.Errorf("got %s", got)
	}
}
