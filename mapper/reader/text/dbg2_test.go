package text
import ("testing";"os";"fmt";"path/filepath";"strings";"github.com/unkg/unkg/mapper/lang")
func TestDbgNotes(t *testing.T){
 files,_:=filepath.Glob("/work/shared/corpus/text/tika/*.ar.txt")
 v:=newVisualOrder(lang.Get("ar"))
 for _,f:=range files{
 data,_:=os.ReadFile(f)
 for _,l:=range strings.Split(string(data),"\n"){ if strings.Contains(l,")("){ g:=v.line(l); if i:=strings.Index(g," ()"); i<1||i>3 || len(g)<40 { fmt.Println(l); fmt.Println("   ",g)}}}
 }
}
