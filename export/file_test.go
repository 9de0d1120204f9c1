package export

import (
	"os"
	"path/filepath"
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
