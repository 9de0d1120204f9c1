package mapper

import (
	"os"
	"slices"
	"testing"
)

// TestList: a file is listed once, under the same name, whatever paths lead to it and in whatever order.
func TestList(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("box/inner/.git", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"one", "box/two", "box/inner/three", "box/.hidden", "box/inner/.git/config"} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"box/link": "../one", "box/inner/up": "..", "box/lost": "nowhere", "alias": "box"} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip(err)
		}
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ inputs, want []string }{
		{[]string{"one", "./one", "box/../one"}, []string{"./one"}},
		{[]string{"box"}, []string{"box/inner/three", "box/inner/up", "box/link", "box/lost", "box/two"}},
		{[]string{"alias"}, []string{"alias/inner/three", "alias/inner/up", "alias/link", "alias/lost", "alias/two"}},
		{[]string{"box/", "./box", "one"}, []string{"box/inner/three", "box/inner/up", "box/link", "box/lost", "box/two"}},
		{[]string{"box/inner", "box/inner/three", here + "/box/inner"}, []string{here + "/box/inner/three", here + "/box/inner/up"}},
		{[]string{"box/inner/.git/config", "none", "-", "-"}, []string{"-", "box/inner/.git/config", "none"}},
	} {
		for range 2 {
			var names []string
			for _, in := range list(c.inputs) {
				names = append(names, in.Name)
			}
			slices.Sort(names)
			if !slices.Equal(names, c.want) {
				t.Errorf("%q: got %q, want %q", c.inputs, names, c.want)
			}
			slices.Reverse(c.inputs)
		}
	}
	for _, in := range list([]string{"box", "box/two"}) {
		foreign, fault := in.Name == "box/inner/up", in.Name == "box/inner/up" || in.Name == "box/lost"
		if in.foreign != foreign || (in.fault != nil) != fault || in.found == (in.Name == "box/two") {
			t.Errorf("%s: %+v", in.Name, in)
		}
	}
}
