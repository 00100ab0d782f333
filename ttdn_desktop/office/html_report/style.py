"""The look of the page of a check."""

STYLE = """\
:root { color-scheme: light; --loi: #b3261e; --xem: #8a5a00; --dung: #1b6e3c; --vien: #d5dbe1; }
* { box-sizing: border-box; }
body { margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; background: #f4f6f8; color: #1c2733;
  font: 15px/1.45 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { border: 1px solid var(--vien); padding: .4rem .6rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
td:first-child { min-width: 14rem; }
th { background: #e9edf1; } .so { text-align: right; }
td.loi, p.loi { color: var(--loi); } td.dung { color: var(--dung); }
.hang { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 1.25rem; margin: 1rem 0; }
.trang { position: relative; background: #fff; border: 1px solid var(--vien); align-self: start; }
.trang img { display: block; width: 100%; height: 100%; }
.khung { position: absolute; border: 2px solid; border-radius: 2px; text-decoration: none; }
.khung b { position: absolute; right: 100%; top: -2px; margin-right: 2px; padding: 0 .3em; border-radius: 2px;
  color: #fff; font-size: .72rem; line-height: 1.5; white-space: nowrap; }
.khung.loi { border-color: var(--loi); } .khung.loi b { background: var(--loi); }
.khung.xem { border-color: var(--xem); border-style: dashed; } .khung.xem b { background: var(--xem); }
.cho { margin: 0; padding-left: 2.2rem; } .cho li { margin-bottom: .75rem; padding: .15rem .4rem; }
.cho p { margin: 0; overflow-wrap: anywhere; } .cho li.loi b, .cho li.loi::marker { color: var(--loi); }
.cho li.xem b, .cho li.xem::marker { color: var(--xem); } .dau { color: #566472; font-size: .9em; }
.cho li:target { background: #fff3c4; outline: 2px solid #e0b400; }
@media (max-width: 50rem) { .hang { grid-template-columns: 1fr; } }
@media print { body { background: #fff; } .hang { break-inside: avoid; } }
"""
