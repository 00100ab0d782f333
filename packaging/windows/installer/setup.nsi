; The setup program: for one user, without administrator rights. Defined by the build (windows_package/installer.py):
; OUT, VERSION, VERSION_FOUR, VERSION_HIGH and VERSION_LOW (as GetDLLVersion gives them), SIZE_KB, ICON, FILES (the
; list of File lines), LIST_FILE, LONGEST_FOLDER (letters), LANGUAGE_FOLDER (NSIS' Vietnamese words), SIGN and QUICK (may be missing).
;
; Exit codes, and what a kill or a power cut may leave of FOLDER, FOLDER.moi and FOLDER.cu: packaging/windows/README.md.

Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define NAME "Thông tin đối ngoại"
!define KEY "Software\ttdn-desktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ttdn-desktop"
!define PROGID "ttdn-desktop.ttdn"
!define UNINSTALLER "go-cai-dat.exe"
!define LIST "danh-sach-tep.txt"
!define MARK "dang-cai-dat.txt"
!define OLDEST_BUILD 17763 ; Windows 10 1809: Qt 6 runs on none before it
!define TRIES 20           ; times half a second: antivirus holds new files that long (docs/trust.md, "Store")

Name "${NAME}"
BrandingText "ttdn-desktop ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\ttdn-desktop"
InstallDirRegKey HKCU "${KEY}" "Folder"
ShowInstDetails nevershow
ShowUninstDetails nevershow
SetDateSave on
AllowSkipFiles off       ; a version with a hole must not take the older one's place
AllowRootDirInstall true ; else NSIS passes over `/D=D:\` and takes another folder: CheckName refuses it in words

!define CLERKS_DATA "du-lieu" ; of --portable (ttdn_desktop/workspace/data_place.py)
!define DOSSIERS "ho-so"      ; inside it (ttdn_desktop/store/dossiers.py)

Var Fresh    ; where the new version is unpacked, on the same disk as the older one
Var Former   ; where the older version waits while the two change places
Var Running  ; a file of the program that is held open, else empty
Var Names    ; address of a folder's list in memory, else 0
Var Left     ; a listed file that couldn't be removed, else empty
Var Patience ; half seconds that removing may still wait
Var Aside    ; where a clerk's entry goes whose name is taken, else empty
Var Busy     ; the folder that couldn't be renamed or emptied
Var Known    ; the folder that Windows knew the program in before
Var Problem  ; why the folder can't be taken, else empty
Var Data     ; the data folder, told on the uninstaller's last page
Var AlsoKept ; what is told there of files left in the program's folder

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_DIRECTORYPAGE_TEXT_TOP "Chương trình được cài cho riêng tài khoản Windows này, không cần quyền quản trị. Bấm “Cài đặt” để cài vào thư mục dưới đây; nếu đã có phiên bản trước, dữ liệu và thiết lập được giữ nguyên."
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveDirectory
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Đã cài xong"
!define MUI_FINISHPAGE_TEXT "Chương trình có trong trình đơn Start và trên màn hình nền với tên “${NAME}”. Tệp .ttdn của các xã mở được bằng cách bấm đúp."
!define MUI_FINISHPAGE_RUN "$INSTDIR\ttdn-desktop.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở chương trình ngay"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chương trình sẽ được gỡ khỏi máy. Hồ sơ, sổ văn bản và thiết lập đã ghi không bị xóa."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Đã gỡ chương trình"
!define MUI_FINISHPAGE_TEXT "Dữ liệu vẫn còn nguyên tại:$\r$\n$\r$\n$Data$\r$\n$AlsoKept$\r$\nCài lại chương trình thì dùng tiếp được; nếu không cần nữa, có thể tự xóa thư mục này."
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGEEX "${LANGUAGE_FOLDER}" "Vietnamese"

VIProductVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Cài đặt chương trình ${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "ttdn-desktop"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Giấy phép MIT"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

; --- used by setup and uninstaller --------------------------------------------------------------------------------

; The name taken while a setup or an uninstaller works: of the user, whose folder it is, in all of the user's sessions.
; Without a window wait as long as for a held file: an uninstaller works on after its first process has ended.
!macro SHARED prefix

Function ${prefix}OneAtATime
  ReadEnvStr $0 "USERNAME"
  StrCpy $0 "Global\ttdn-desktop-cai-dat-$0"
  StrCpy $R1 0
  again:
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w r0) p .r1 ? e'
  Pop $2
  ${If} $1 P<> 0
    ${If} $2 = 0 ; not there before: ours until this process ends
      Return
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r1)'
  ${EndIf}
  IntOp $R1 $R1 + 1
  ${If} ${Silent}
  ${AndIf} $R1 < ${TRIES}
    Sleep 500
    Goto again
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Một chương trình cài đặt hoặc gỡ cài đặt ${NAME} khác đang chạy.$\r$\n$\r$\nHãy chờ chương trình đó xong rồi bấm “Thử lại” (Retry)." /SD IDCANCEL IDRETRY again
  SetErrorLevel 7
  Quit
FunctionEnd

; Running: the name of a program file in $INSTDIR that can't be opened for writing, because it runs; else "".
Function ${prefix}FindRunning
  StrCpy $Running ""
  !insertmacro TRY_FILE "ttdn-desktop.exe"
  !insertmacro TRY_FILE "ttdn.exe"
  !insertmacro TRY_FILE "python311.dll"
FunctionEnd

; Ask until the program is closed; without a window, or when the user gives up, end with 4.
Function ${prefix}WaitUntilClosed
  again:
  Call ${prefix}FindRunning
  ${If} $Running == ""
    Return
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chương trình ${NAME} đang mở (tệp $Running đang được dùng).$\r$\n$\r$\nHãy đóng chương trình rồi bấm “Thử lại” (Retry)." /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
FunctionEnd

; $0 a folder. Names: its list, in small letters, a line's end before and after each name; 0 without a list.
Function ${prefix}LoadNames
  ${If} $Names P<> 0
    System::Free $Names
  ${EndIf}
  StrCpy $Names 0
  ClearErrors
  FileOpen $R2 "$0\${LIST}" r
  ${If} ${Errors}
    Return
  ${EndIf}

  FileSeek $R2 0 END $R3
  FileSeek $R2 0 SET
  IntOp $R4 $R3 + 3 ; a line's end before, a zero after
  System::Alloc $R4
  Pop $R5
  System::Call '*$R5(&i1 13, &i1 10)'
  IntPtrOp $R6 $R5 + 2
  System::Call 'kernel32::ReadFile(p R2, p R6, i R3, *i ., p 0)'
  FileClose $R2

  IntOp $R6 $R4 * 2
  System::Alloc $R6
  Pop $Names
  System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p R5, i R4, p $Names, i R4)'
  System::Call 'user32::CharLowerW(p $Names)'
  System::Free $R5
FunctionEnd

; $0 a folder whose names are loaded. $3: the first entry in it that its list doesn't name: the clerk's; else "".
Function ${prefix}FirstUnlisted
  FindFirst $2 $3 "$0\*.*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
    ${AndIf} $3 != "${LIST}"
    ${AndIf} $3 != "${MARK}"
    ${AndIf} $3 != "${UNINSTALLER}"
      StrCpy $R2 "$\r$\n$3$\r$\n"
      StrCpy $R3 "$\r$\n$3\$\r$\n"
      System::Call 'user32::CharLowerW(w R2 R2)'
      System::Call 'user32::CharLowerW(w R3 R3)'
      System::Call 'msvcrt::wcsstr(p $Names, w R2) p .R4 ? c'
      System::Call 'msvcrt::wcsstr(p $Names, w R3) p .R5 ? c'
      ${If} $R4 P= 0
      ${AndIf} $R5 P= 0
        ${ExitDo}
      ${EndIf}
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  ClearErrors
FunctionEnd

; $0 a folder. $3: the first entry in it but list and mark; else "".
Function ${prefix}FirstOther
  FindFirst $2 $3 "$0\*.*"
  ${DoWhile} $3 != ""
    ${If} $3 != "."
    ${AndIf} $3 != ".."
    ${AndIf} $3 != "${LIST}"
    ${AndIf} $3 != "${MARK}"
      ${ExitDo}
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  ClearErrors
FunctionEnd

; Move the clerk's entries of folder $0 to $1. The error flag: one stays in $0, after patience.
Function ${prefix}Bring
  StrCpy $Aside ""
  Call ${prefix}LoadNames
  ${If} $Names P= 0 ; without its list nothing is known to be the clerk's
    Return
  ${EndIf}
  ${Do}
    Call ${prefix}FirstUnlisted
    ${If} $3 == ""
      Return
    ${EndIf}
    Call ${prefix}BringOne
  ${LoopUntil} ${Errors}
  SetErrors ; asking has cleared it
FunctionEnd

; Move entry $3 of folder $0 to $1. A name that is taken there: what is empty gives way, and so does a data folder
; without dossiers, which a first run has made since; anything else that comes later is put aside, lost is nothing.
Function ${prefix}BringOne
  RMDir "$1\$3" ; an empty folder only
  ClearErrors
  ${If} ${FileExists} "$1\$3"
    RMDir "$0\$3"
    ClearErrors
    ${IfNot} ${FileExists} "$0\$3"
      Return
    ${EndIf}
    Call ${prefix}ChooseAside
    ${DirState} "$1\${CLERKS_DATA}\${DOSSIERS}" $R2
    ${If} $3 != "${CLERKS_DATA}"
    ${OrIf} $R2 = 1
      !insertmacro RENAME "$0\$3" "$Aside\$3"
      Return
    ${EndIf}
    !insertmacro RENAME "$1\$3" "$Aside\$3"
    ${If} ${Errors}
      SetErrors
      Return
    ${EndIf}
  ${EndIf}
  !insertmacro RENAME "$0\$3" "$1\$3"
FunctionEnd

; Aside: a new folder in $1.
Function ${prefix}ChooseAside
  ${If} $Aside == ""
    StrCpy $R2 1
    ${DoWhile} ${FileExists} "$1\tep-cu-$R2"
      IntOp $R2 $R2 + 1
    ${Loop}
    StrCpy $Aside "$1\tep-cu-$R2"
    CreateDirectory "$Aside"
  ${EndIf}
  ClearErrors
FunctionEnd

; Remove from folder $0 what its list names; the list itself stays, it says whose the folder is. Left: what is held.
Function ${prefix}RemoveListed
  StrCpy $Left ""
  StrCpy $Patience ${TRIES}
  ClearErrors
  FileOpen $2 "$0\${LIST}" r
  ${If} ${Errors} ; without its list nothing is known to be ours
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileRead $2 $3
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $3 $3 -2 ; without the line's end
    StrCpy $4 $3 "" -1
    ${If} $4 == "\"
      RMDir "$0\$3"
    ${ElseIf} $3 != ""
      Call ${prefix}RemoveOne
    ${EndIf}
  ${Loop}
  FileClose $2

  StrCpy $3 "${UNINSTALLER}"
  ${If} $Left == "" ; else it is needed once more
    Call ${prefix}RemoveOne
  ${EndIf}
  ClearErrors
FunctionEnd

Function ${prefix}RemoveOne
  ${Do}
    ClearErrors
    Delete "$0\$3"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    ${If} $Patience <= 0
      StrCpy $Left $3
      Return
    ${EndIf}
    IntOp $Patience $Patience - 1
    Sleep 500
  ${Loop}
FunctionEnd

; What an ended setup has left beside the program's folder: half unpacked goes, the clerk's entries come back, an
; older version without a newer in its place is back in it. The error flag: it is held (Busy), all is kept.
Function ${prefix}Settle
  Call ${prefix}FreshIsOurs
  ${If} $R0 = 1
    Call ${prefix}EmptyFresh
    ${If} ${Errors}
      SetErrors
      Return
    ${EndIf}
  ${EndIf}

  ${IfNot} ${FileExists} "$Former\${LIST}"
    RMDir "$Former"
    ClearErrors
    Return
  ${EndIf}
  StrCpy $Busy $Former
  ${DirState} "$INSTDIR" $R0
  ${If} $R0 <> 1
    RMDir "$INSTDIR"
    !insertmacro RENAME "$Former" "$INSTDIR"
    Return
  ${EndIf}
  StrCpy $0 $Former
  StrCpy $1 $INSTDIR
  Call ${prefix}Bring
  ${If} ${Errors}
    SetErrors
  ${Else}
    Call ${prefix}ClearFormer
  ${EndIf}
FunctionEnd

; $R0: 1 where $Fresh was left by a setup: half unpacked (mark), or whole (list, and not one entry of a clerk's).
Function ${prefix}FreshIsOurs
  StrCpy $R0 0
  ${If} ${FileExists} "$Fresh\${MARK}"
    StrCpy $R0 1
  ${ElseIf} ${FileExists} "$Fresh\${LIST}"
    StrCpy $0 $Fresh
    Call ${prefix}LoadNames
    Call ${prefix}FirstUnlisted
    ${If} $3 == ""
      StrCpy $R0 1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Remove $Fresh; its mark goes last, so that a kill in between leaves a folder known as ours.
Function ${prefix}EmptyFresh
  StrCpy $Busy $Fresh
  StrCpy $Patience ${TRIES}
  StrCpy $0 $Fresh
  FileOpen $2 "$Fresh\${MARK}" w
  FileClose $2
  ${Do}
    Call ${prefix}RemoveOthers
    Delete "$Fresh\${LIST}"
    Call ${prefix}FirstOther
    ${If} $3 == ""
      Delete "$Fresh\${MARK}"
      RMDir "$Fresh"
      ClearErrors
      Return
    ${EndIf}
    IntOp $Patience $Patience - 1
    Sleep 500
  ${LoopUntil} $Patience <= 0
  SetErrors
FunctionEnd

Function ${prefix}RemoveOthers
  FindFirst $2 $3 "$0\*.*"
  ${DoWhile} $3 != ""
    ${If} $3 == "."
    ${OrIf} $3 == ".."
    ${OrIf} $3 == "${MARK}"
    ${ElseIf} ${FileExists} "$0\$3\*.*"
      RMDir /r "$0\$3"
    ${Else}
      Delete "$0\$3"
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
FunctionEnd

; Remove the older version, once the clerk's entries are out of it. A file that no version brought, deep inside, is
; kept in a folder of its own. What is held stays, with the list, for the next setup.
Function ${prefix}ClearFormer
  StrCpy $0 $Former
  Call ${prefix}RemoveListed
  ${If} $Left != ""
    Return
  ${EndIf}
  Delete "$Former\${MARK}"
  Call ${prefix}FirstOther
  ${If} $3 == ""
    Delete "$Former\${LIST}"
    RMDir "$Former"
  ${Else}
    StrCpy $1 $INSTDIR
    StrCpy $Aside ""
    Call ${prefix}ChooseAside
    RMDir "$Aside"
    Rename "$Former" "$Aside"
    Delete "$Aside\${LIST}"
  ${EndIf}
  ClearErrors
FunctionEnd

!macroend

; A file may be marked as read-only: that alone doesn't say that it runs.
!macro TRY_FILE name
  ${If} ${FileExists} "$INSTDIR\${name}"
    ClearErrors
    FileOpen $R0 "$INSTDIR\${name}" a
    ${If} ${Errors}
      SetFileAttributes "$INSTDIR\${name}" NORMAL
      ClearErrors
      FileOpen $R0 "$INSTDIR\${name}" a
    ${EndIf}
    ${If} ${Errors}
      StrCpy $Running "${name}"
    ${Else}
      FileClose $R0
    ${EndIf}
  ${EndIf}
!macroend

; Rename with patience; the error flag says whether it failed at last.
!macro RENAME from to
  StrCpy $R1 0
  ${Do}
    ClearErrors
    Rename "${from}" "${to}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $R1 $R1 + 1
    ${If} $R1 >= ${TRIES}
      SetErrors
      ${ExitDo}
    ${EndIf}
    Sleep 500
  ${Loop}
!macroend

!insertmacro SHARED ""
!insertmacro SHARED "un."

; --- setup --------------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "Chương trình cần Windows 10 (bản 1809 trở lên) hoặc Windows 11, loại 64 bit. Máy này dùng Windows cũ hơn nên không cài được.$\r$\n$\r$\nHãy dùng máy khác, hoặc nhờ người phụ trách nâng cấp Windows." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  Call OneAtATime
  Call CheckGiven
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

Function LeaveDirectory
  Call CheckFolder
FunctionEnd

; A folder given with /D= that NSIS can't use it passes over, and takes the one of last time: refused instead.
Function CheckGiven
  System::Call 'kernel32::GetCommandLineW() w .R0'
  StrCpy $R1 0
  ${Do}
    StrCpy $R2 $R0 4 $R1
    ${If} $R2 == ""
      Return
    ${EndIf}
    IntOp $R1 $R1 + 1
  ${LoopUntil} $R2 S== " /D="
  IntOp $R1 $R1 + 3
  StrCpy $R2 $R0 "" $R1

  ${Do}
    StrCpy $R3 $R2 1 -1
    ${If} $R3 != "\"
    ${AndIf} $R3 != " "
      ${ExitDo}
    ${EndIf}
    StrCpy $R2 $R2 -1
  ${Loop}
  StrCpy $R3 $INSTDIR 1 -1
  ${If} $R3 == "\" ; a root
    StrCpy $R2 "$R2\"
  ${EndIf}
  ${If} $R2 != $INSTDIR
    MessageBox MB_OK|MB_ICONEXCLAMATION "Không cài được vào “$R2”: đó không phải đường dẫn đầy đủ của một thư mục trên máy này (ví dụ D:\ttdn-desktop)." /SD IDOK
    SetErrorLevel 8
    Quit
  ${EndIf}
FunctionEnd

; Nothing is changed here.
Function CheckFolder
  StrCpy $Fresh "$INSTDIR.moi"
  StrCpy $Former "$INSTDIR.cu"
  Call CheckName
  Call CheckContents
  Call CheckVersion
  Call WaitUntilClosed
FunctionEnd

; Say the problem; ends with the code where nobody can choose another folder.
!macro REFUSE code
  MessageBox MB_OK|MB_ICONEXCLAMATION "$Problem" /SD IDOK
  ${If} ${Silent}
    SetErrorLevel ${code}
    Quit
  ${EndIf}
  Abort
!macroend

Function CheckName
  StrCpy $Problem ""
  ${GetRoot} "$INSTDIR" $R0
  StrLen $R1 $INSTDIR
  ${If} $INSTDIR == $R0
  ${OrIf} $INSTDIR == "$R0\"
    StrCpy $Problem "Không cài được ngay vào gốc của ổ đĩa “$INSTDIR”.$\r$\n$\r$\nHãy chọn một thư mục trong ổ đĩa đó, ví dụ $R0\ttdn-desktop."
  ${ElseIf} $R1 > ${LONGEST_FOLDER}
    StrCpy $Problem "Đường dẫn của thư mục dài quá: $R1 ký tự, nhiều nhất được ${LONGEST_FOLDER}.$\r$\n$\r$\nHãy chọn thư mục có đường dẫn ngắn hơn."
  ${EndIf}
  ${If} $Problem != ""
    !insertmacro REFUSE 8
  ${EndIf}
FunctionEnd

; Only folders that are missing, empty, or this program's own: changing places would move anything else away.
Function CheckContents
  StrCpy $Problem ""
  ${DirState} "$INSTDIR" $R1
  ${If} $R1 = 1
  ${AndIfNot} ${FileExists} "$INSTDIR\${LIST}"
  ${AndIfNot} ${FileExists} "$Former\${LIST}" ; it was ours when an earlier setup was ended
    ReadRegStr $R2 HKCU "${KEY}" "Folder"
    ${If} $R2 != $INSTDIR
    ${OrIfNot} ${FileExists} "$INSTDIR\${UNINSTALLER}" ; the list alone is lost
      StrCpy $Problem $INSTDIR
    ${EndIf}
  ${ElseIf} $R1 = -1
  ${AndIf} ${FileExists} "$INSTDIR" ; a file
    StrCpy $Problem $INSTDIR
  ${EndIf}

  ${DirState} "$Former" $R1
  ${If} $R1 <> 0
  ${AndIf} ${FileExists} "$Former"
  ${AndIfNot} ${FileExists} "$Former\${LIST}"
    StrCpy $Problem $Former
  ${EndIf}

  ${DirState} "$Fresh" $R1
  ${If} $R1 <> 0
  ${AndIf} ${FileExists} "$Fresh"
    Call FreshIsOurs
    ${If} $R0 = 0
      StrCpy $Problem $Fresh
    ${EndIf}
  ${EndIf}

  ${If} $Problem != ""
    StrCpy $Problem "Thư mục “$Problem” đang có tệp khác nên không cài vào được.$\r$\n$\r$\nHãy chọn thư mục trống hoặc thư mục chưa có."
    !insertmacro REFUSE 5
  ${EndIf}
FunctionEnd

; An older version may not read what a newer one has written: only where the user says so, without a window with /F.
Function CheckVersion
  StrCpy $R0 "$INSTDIR\ttdn-desktop.exe"
  ${IfNot} ${FileExists} $R0
    StrCpy $R0 "$Former\ttdn-desktop.exe"
  ${EndIf}
  ClearErrors
  GetDLLVersion $R0 $R1 $R2
  ${If} ${Errors}
  ${OrIf} $R1 < ${VERSION_HIGH}
    Return
  ${ElseIf} $R1 = ${VERSION_HIGH}
  ${AndIf} $R2 <= ${VERSION_LOW}
    Return
  ${EndIf}

  ${If} ${Silent}
    ${GetParameters} $R3
    ClearErrors
    ${GetOptions} $R3 "/F" $R4
    ${IfNot} ${Errors}
      Return
    ${EndIf}
  ${EndIf}
  IntOp $R3 $R1 >> 16
  IntOp $R4 $R1 & 0xFFFF
  IntOp $R5 $R2 >> 16
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Máy đã có phiên bản $R3.$R4.$R5, mới hơn phiên bản ${VERSION} sắp cài. Phiên bản cũ có thể không mở được dữ liệu do phiên bản mới ghi.$\r$\n$\r$\nVẫn thay bằng phiên bản cũ?" /SD IDNO IDYES older
  ${If} ${Silent}
    SetErrorLevel 9
    Quit
  ${EndIf}
  Abort
  older:
FunctionEnd

Section
  ReadRegStr $Known HKCU "${KEY}" "Folder" ; before Register
  ReadRegStr $R0 HKCU "${KEY}" "Version"
  ${If} $R0 == "" ; half removed: its shortcuts are gone
    StrCpy $Known ""
  ${EndIf}

  ; 0. what an ended setup has left
  Call Settle
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}

  ; 1. the new version, whole, beside the older one
  CreateDirectory "$Fresh"
  FileOpen $R0 "$Fresh\${MARK}" w
  FileClose $R0
  !include "${FILES}"
  WriteUninstaller "$Fresh\${UNINSTALLER}"
  SetOutPath "$DOCUMENTS" ; a current folder inside could not be renamed; it is the shortcuts' start folder too
  Call CheckWhole
  Delete "$Fresh\${MARK}"

  ; 2. the two change places
  Call ChangePlaces

  ; 3. the clerk's entries come along, before anything of the older version goes
  Call BringAlong

  ; 4. what Windows knows of it
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\ttdn-desktop.exe" "" "$INSTDIR\ttdn-desktop.exe"
  ${If} $Known != $INSTDIR ; a shortcut that the clerk took away stays away
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\ttdn-desktop.exe" "" "$INSTDIR\ttdn-desktop.exe"
  ${EndIf}
  Call Register

  ; 5. the older version goes
  ${If} ${FileExists} "$Former\${LIST}"
    Call ClearFormer
  ${EndIf}
SectionEnd

; Every file of the list must be there: antivirus may have taken one away, a disk may be full.
Function CheckWhole
  StrCpy $Left "${LIST}"
  ClearErrors
  FileOpen $R0 "$Fresh\${LIST}" r
  ${DoUntil} ${Errors}
    FileRead $R0 $R1
    ${If} ${Errors}
      StrCpy $Left ""
      ${ExitDo}
    ${EndIf}
    StrCpy $R1 $R1 -2
    StrCpy $R2 $R1 1 -1
    ${If} $R2 != "\"
    ${AndIfNot} ${FileExists} "$Fresh\$R1"
      StrCpy $Left $R1
      ${ExitDo}
    ${EndIf}
    ClearErrors
  ${Loop}
  FileClose $R0
  ${If} $Left != ""
    MessageBox MB_OK|MB_ICONSTOP "Chưa cài được: tệp “$Left” của phiên bản mới không còn sau khi chép ra. Phiên bản trước, nếu có, vẫn còn nguyên.$\r$\n$\r$\nCó thể phần mềm diệt virus đã giữ tệp này: hãy nhờ người phụ trách máy tính cho phép, rồi cài lại." /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Function ChangePlaces
  ${DirState} "$INSTDIR" $R0
  ${If} $R0 = 1
    ${IfNot} ${FileExists} "$INSTDIR\${LIST}" ; lost: this version's stands in for it
      System::Call 'kernel32::CopyFileW(w "$Fresh\${LIST}", w "$INSTDIR\${LIST}", i 1)'
    ${EndIf}
    StrCpy $Busy $INSTDIR
    ${If} ${FileExists} "$Former" ; a file in it was held when it should go
      StrCpy $Busy $Former
    ${EndIf}
    !insertmacro RENAME "$INSTDIR" "$Former"
    ${If} ${Errors}
      Call GiveUp
    ${EndIf}
  ${Else}
    RMDir "$INSTDIR"
  ${EndIf}

  StrCpy $Busy $Fresh
  !insertmacro RENAME "$Fresh" "$INSTDIR"
  ${If} ${Errors}
    ${If} ${FileExists} "$Former\${LIST}"
      !insertmacro RENAME "$Former" "$INSTDIR"
    ${EndIf}
    Call GiveUp
  ${EndIf}
FunctionEnd

; Without the clerk's entries the new version would begin as if nothing had ever been written: then the older is back.
Function BringAlong
  StrCpy $0 $Former
  StrCpy $1 $INSTDIR
  Call Bring
  ${IfNot} ${Errors}
    Return
  ${EndIf}

  StrCpy $Busy "$Former\$3"
  StrCpy $0 $INSTDIR
  StrCpy $1 $Former
  Call Bring
  ${IfNot} ${Errors}
    !insertmacro RENAME "$INSTDIR" "$Fresh"
    ${IfNot} ${Errors}
      !insertmacro RENAME "$Former" "$INSTDIR"
      Call GiveUp
    ${EndIf}
  ${EndIf}
  SetErrorLevel 6
  MessageBox MB_OK|MB_ICONSTOP "Phiên bản mới đã vào chỗ, nhưng tệp của bạn còn ở “$Busy” vì đang được dùng.$\r$\n$\r$\nĐừng mở chương trình vội: hãy đóng các cửa sổ đang mở thư mục này, rồi cài lại; các tệp được đưa về chỗ cũ." /SD IDOK
  Quit
FunctionEnd

Function GiveUp
  StrCpy $R9 $Busy
  Call FreshIsOurs
  ${If} $R0 = 1
    Call EmptyFresh
  ${EndIf}
  Call FindRunning
  ${If} $Running != ""
    SetErrorLevel 4
  ${Else}
    SetErrorLevel 6
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "Chưa cài được: thư mục “$R9” đang được dùng. Phiên bản trước và các tệp của bạn vẫn còn nguyên.$\r$\n$\r$\nHãy đóng chương trình và các cửa sổ đang mở thư mục này, rồi cài lại." /SD IDOK
  Quit
FunctionEnd

; The unpacking failed or was given up: the older version was not touched.
Function .onInstFailed
  ${If} ${FileExists} "$Fresh\${MARK}"
    SetOutPath "$TEMP"
    Call EmptyFresh
  ${EndIf}
FunctionEnd

Function Register
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\ttdn-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "ttdn-desktop"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  WriteRegStr HKCU "Software\Classes\.ttdn" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\.ttdn\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Tệp ${NAME}"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\ttdn-desktop.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\ttdn-desktop.exe" "%1"'

  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Folder" "$INSTDIR" ; last: it says that the rest is done
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; associations changed
FunctionEnd

; --- uninstaller --------------------------------------------------------------------------------------------------

Function un.onInit
  StrCpy $Fresh "$INSTDIR.moi"
  StrCpy $Former "$INSTDIR.cu"
  Call un.OneAtATime
  Call un.WaitUntilClosed
  ; told on the last page; as ttdn_desktop/store/folders.py chooses it
  ReadEnvStr $Data "TTDN_DATA_DIR"
  ${If} $Data == ""
    StrCpy $Data "$LOCALAPPDATA\ttdn-desktop"
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  Call un.Settle ; what is held there stays, with its list
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
    File "/oname=$INSTDIR\${LIST}" "${LIST_FILE}"
  ${EndIf}
  StrCpy $0 "$INSTDIR"
  Call un.RemoveListed
  Call un.ForgetOpening
  ${If} $Left != ""
  ${AndIf} $Left != "${UNINSTALLER}" ; runs itself where it was called with _?=
    SetErrorLevel 6
    MessageBox MB_OK|MB_ICONEXCLAMATION "Chưa gỡ hết: tệp “$Left” trong “$INSTDIR” đang được dùng.$\r$\n$\r$\nHãy đóng chương trình đang mở tệp này, rồi gỡ lại; hoặc cài lại chương trình để dùng tiếp." /SD IDOK
    Quit
  ${EndIf}

  Call un.ForgetProgram
  Delete "$INSTDIR\${MARK}"
  Call un.FirstOther
  ${If} $3 == ""
    Delete "$INSTDIR\${LIST}"
    RMDir "$INSTDIR"
  ${Else} ; the clerk's own: by the list that stays a later setup knows the folder
    StrCpy $AlsoKept "$\r$\nCác tệp không thuộc chương trình còn ở:$\r$\n$\r$\n$INSTDIR$\r$\n"
  ${EndIf}
SectionEnd

; $R0: 1 where this copy of the program is the one that Windows knows.
Function un.IsKnown
  StrCpy $R0 0
  ReadRegStr $R1 HKCU "${KEY}" "Folder"
  ${If} $R1 == $INSTDIR
    StrCpy $R0 1
  ${EndIf}
FunctionEnd

Function un.ForgetOpening
  Call un.IsKnown
  ${If} $R0 = 1
    DeleteRegValue HKCU "${KEY}" "Version"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey HKCU "Software\Classes\${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.ttdn\OpenWithProgids" "${PROGID}"
    ReadRegStr $R1 HKCU "Software\Classes\.ttdn" ""
    ${If} $R1 == "${PROGID}"
      DeleteRegKey HKCU "Software\Classes\.ttdn"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
FunctionEnd

Function un.ForgetProgram
  Call un.IsKnown
  ${If} $R0 = 1
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${KEY}"
  ${EndIf}
FunctionEnd
