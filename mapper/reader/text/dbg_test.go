package text
import ("testing";"os";"fmt";"path/filepath";"strings";"github.com/unkg/unkg/mapper/reader/source")
func TestDbg(t *testing.T){
 files,_:=filepath.Glob("/work/shared/corpus/text/tika/*.ar.txt")
 for _,f:=range files{
 data,_:=os.ReadFile(f)
 r,err:=newTextReader(f,data,source.Known{}); if err!=nil{t.Fatal(err)}
 starts,_:=os.ReadFile("/tmp/arabic/starts/"+strings.TrimSuffix(filepath.Base(f),".ar.txt"))
 body:=map[string]bool{}
 for _,l:=range r.lines { s:=sq(l.text); s=strings.TrimLeft(s,"0123456789. "); body[s]=true }
 for _,st:=range strings.Split(string(starts),"\n"){
  st=sq(st); if st=="" {continue}
  ok:=false
  for b:=range body { if strings.HasPrefix(b,st){ok=true;break} }
  if !ok { fmt.Println("MISS",filepath.Base(f),st)
   short:=st; rs:=[]rune(st); if len(rs)>8 {short=string(rs[:8])}
   for _,l:=range r.lines { if at:=strings.Index(sq(l.text),short); at>0 { fmt.Println("    raw ",r.text[l.offset:l.offset+l.size]); fmt.Println("    line",l.text) } }
  }
 }}
}
