package mapper

import (
	"context"
	"os"
	"runtime"
	"slices"
	"syscall"
	"testing"
)

// TestShutFolder: a folder without read permission is reported, and the other inputs are still read.
func TestShutFolder(t *testing.T) {
	const text = "\n\nThe General Assembly,\n\n1. Decides to wait.\n"
	t.Chdir(t.TempDir())
	for folder, symbol := range map[string]string{"box/a": "A/RES/91/7", "box/b": "A/RES/92/7", "box/c": "A/RES/93/7"} {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(folder+"/one.txt", []byte(symbol+text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{".", "box", "box/a", "box/c"} {
		if err := os.Chmod(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod("box/b", 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod("box/b", 0o777)
	if os.Geteuid() == 0 { // root may read everything, so this thread takes another user
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		const nobody = 65534
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer syscall.Setfsuid(0)
	}
	var told []string
	err := Run{}.Each(context.Background(), []string{"box"}, func(r Result) error {
		for _, v := range r.Versions {
			told = append(told, string(v.Symbol))
		}
		for _, err := range r.Errors {
			told = append(told, err.Error())
		}
		return nil
	})
	if want := []string{"A/RES/91/7", "A/RES/93/7", "box/b: permission denied"}; err != nil || !slices.Equal(told, want) {
		t.Errorf("got %q, %v, want %q", told, err, want)
	}
}
