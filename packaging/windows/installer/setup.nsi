; The setup program: for one user, without administrator rights. Defined by the build (windows_package/installer.py):
; OUT, VERSION, VERSION_FOUR, SIZE_KB, ICON, FILES (the list of File lines), SIGN and QUICK (may be
; missing).
;
; Exit: 0 done, 1 given up by the user, 3 Windows too old, 4 the program runs, 5 the folder holds other files,
; 6 the new version couldn't be put in the older one's place (which then stays).

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

Var Fresh   ; where the new version is unpacked, on the same disk as the older one
Var Former  ; where the older version waits while the two change places
Var Running ; a file of the program that is held open, else empty

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
!define MUI_FINISHPAGE_TEXT "Dữ liệu vẫn còn nguyên tại:$\r$\n$\r$\n$Former$\r$\n$\r$\nCài lại chương trình thì dùng tiếp được; nếu không cần nữa, có thể tự xóa thư mục này."
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "Vietnamese"

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

!macro SHARED prefix

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
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chương trình ${NAME} đang mở (tệp $Running đang được dùng).$\r$\n$\r$\nHãy đóng chương trình rồi bấm “Thử lại”." /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
FunctionEnd

; Remove from the folder on the stack what its list names; what the list doesn't name is the clerk's and stays.
Function ${prefix}RemoveListed
  Exch $0
  Push $1
  Push $2
  Push $3
  ClearErrors
  FileOpen $1 "$0\${LIST}" r
  ${If} ${Errors} ; without its list nothing is known to be ours
    Goto unlisted
  ${EndIf}
  ${Do}
    ClearErrors
    FileRead $1 $2
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $2 $2 -2 ; without the line's end
    StrCpy $3 $2 "" -1
    ${If} $3 == "\"
      RMDir "$0\$2"
    ${ElseIf} $2 != ""
      Delete "$0\$2"
    ${EndIf}
    ClearErrors
  ${Loop}
  FileClose $1
  Delete "$0\${LIST}"
  Delete "$0\${UNINSTALLER}"
  unlisted:
  Pop $3
  Pop $2
  Pop $1
  Pop $0
  ClearErrors
FunctionEnd

!macroend

!macro TRY_FILE name
  ${If} ${FileExists} "$INSTDIR\${name}"
    ClearErrors
    FileOpen $R0 "$INSTDIR\${name}" a
    ${If} ${Errors}
      StrCpy $Running "${name}"
    ${Else}
      FileClose $R0
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro SHARED ""
!insertmacro SHARED "un."

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

; --- setup --------------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "Chương trình cần Windows 10 (bản 1809 trở lên) hoặc Windows 11, loại 64 bit. Máy này dùng Windows cũ hơn nên không cài được.$\r$\n$\r$\nHãy dùng máy khác, hoặc nhờ người phụ trách nâng cấp Windows." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

Function LeaveDirectory
  Call CheckFolder
FunctionEnd

; Only a folder that is missing, empty, or this program's own: changing places would move anything else away.
Function CheckFolder
  StrCpy $Fresh "$INSTDIR.moi"
  StrCpy $Former "$INSTDIR.cu"

  ; the power failed between the two renames of an earlier setup: the older version is whole, back with it
  ${If} ${FileExists} "$Former\${LIST}"
  ${AndIfNot} ${FileExists} "$INSTDIR\*.*"
    Rename "$Former" "$INSTDIR"
  ${EndIf}

  StrCpy $R0 ""
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${LIST}"
    ${DirState} "$INSTDIR" $R1
    ${If} $R1 = 1
      StrCpy $R0 "$INSTDIR"
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$Fresh\*.*"
  ${AndIfNot} ${FileExists} "$Fresh\${MARK}"
    StrCpy $R0 "$Fresh"
  ${EndIf}
  ${If} ${FileExists} "$Former\*.*"
  ${AndIfNot} ${FileExists} "$Former\${LIST}"
    StrCpy $R0 "$Former"
  ${EndIf}

  ${If} $R0 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "Thư mục “$R0” đang có tệp khác nên không cài vào được.$\r$\n$\r$\nHãy chọn thư mục trống hoặc thư mục chưa có." /SD IDOK
    ${If} ${Silent}
      SetErrorLevel 5
      Quit
    ${EndIf}
    Abort
  ${EndIf}

  Call WaitUntilClosed
FunctionEnd

Section
  Call CheckFolder
  ${If} ${FileExists} "$Fresh\*.*"
    RMDir /r "$Fresh" ; half unpacked by a setup that was ended; its mark says so
  ${EndIf}

  ; 1. the new version, whole, beside the older one
  CreateDirectory "$Fresh"
  FileOpen $R0 "$Fresh\${MARK}" w
  FileClose $R0
  !include "${FILES}"
  WriteUninstaller "$Fresh\${UNINSTALLER}"
  SetOutPath "$DOCUMENTS" ; a current folder inside could not be renamed; it is the shortcuts' start folder too
  Delete "$Fresh\${MARK}"

  ; 2. the two change places
  StrCpy $R9 "new"
  ${If} ${FileExists} "$INSTDIR\${LIST}"
    StrCpy $R9 "update"
    ${If} ${FileExists} "$Former\*.*"
      Call ClearFormer
    ${EndIf}
    !insertmacro RENAME "$INSTDIR" "$Former"
    ${If} ${Errors}
      Call GiveUp
    ${EndIf}
  ${Else}
    RMDir "$INSTDIR"
  ${EndIf}
  !insertmacro RENAME "$Fresh" "$INSTDIR"
  ${If} ${Errors}
    ${If} $R9 == "update"
      !insertmacro RENAME "$Former" "$INSTDIR"
    ${EndIf}
    Call GiveUp
  ${EndIf}

  ; 3. what Windows knows of it
  Call Register
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\ttdn-desktop.exe" "" "$INSTDIR\ttdn-desktop.exe"
  ${If} $R9 == "new" ; a shortcut that the clerk took away stays away
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\ttdn-desktop.exe" "" "$INSTDIR\ttdn-desktop.exe"
  ${EndIf}

  ; 4. the older version goes; files of the clerk's that lay in its folder come along
  ${If} $R9 == "update"
    Call ClearFormer
  ${EndIf}
SectionEnd

Function ClearFormer
  Push "$Former"
  Call RemoveListed
  RMDir "$Former"
  ${If} ${FileExists} "$Former\*.*"
    FindFirst $R2 $R3 "$Former\*.*"
    ${DoWhile} $R3 != ""
      ${If} $R3 != "."
      ${AndIf} $R3 != ".."
      ${AndIfNot} ${FileExists} "$INSTDIR\$R3"
        Rename "$Former\$R3" "$INSTDIR\$R3"
      ${EndIf}
      FindNext $R2 $R3
    ${Loop}
    FindClose $R2
    RMDir "$Former"
  ${EndIf}

  ; a file that no version brought, deep inside: kept too, but out of the next setup's way
  StrCpy $R2 1
  ${DoWhile} ${FileExists} "$Former\*.*"
    ${IfNot} ${FileExists} "$INSTDIR\tep-cu-$R2\*.*"
      Rename "$Former" "$INSTDIR\tep-cu-$R2"
    ${EndIf}
    IntOp $R2 $R2 + 1
    ${If} $R2 > 99
      ${ExitDo}
    ${EndIf}
  ${Loop}
  ClearErrors
FunctionEnd

Function GiveUp
  FileOpen $R0 "$Fresh\${MARK}" w
  FileClose $R0
  RMDir /r "$Fresh"
  Call FindRunning
  ${If} $Running != ""
    SetErrorLevel 4
  ${Else}
    SetErrorLevel 6
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "Chưa thay được phiên bản trước: thư mục “$INSTDIR” đang được dùng. Phiên bản trước vẫn còn nguyên.$\r$\n$\r$\nHãy đóng chương trình và các cửa sổ đang mở thư mục này, rồi cài lại." /SD IDOK
  Quit
FunctionEnd

; The unpacking failed or was given up: the older version was not touched.
Function .onInstFailed
  ${If} ${FileExists} "$Fresh\${MARK}"
    SetOutPath "$TEMP"
    RMDir /r "$Fresh"
  ${EndIf}
FunctionEnd

Function Register
  WriteRegStr HKCU "${KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"

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
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; associations changed
FunctionEnd

; --- uninstaller --------------------------------------------------------------------------------------------------

Function un.onInit
  Call un.WaitUntilClosed
  ; told on the last page; as ttdn_desktop/store/folders.py chooses it
  ReadEnvStr $Former "TTDN_DATA_DIR"
  ${If} $Former == ""
    StrCpy $Former "$LOCALAPPDATA\ttdn-desktop"
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  Push "$INSTDIR"
  Call un.RemoveListed
  RMDir "$INSTDIR"

  ; another copy of the program may be the one that Windows knows
  ReadRegStr $R0 HKCU "${KEY}" "Folder"
  ${If} $R0 == $INSTDIR
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey HKCU "${KEY}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "Software\Classes\${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.ttdn\OpenWithProgids" "${PROGID}"
    ReadRegStr $R0 HKCU "Software\Classes\.ttdn" ""
    ${If} $R0 == "${PROGID}"
      DeleteRegKey HKCU "Software\Classes\.ttdn"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
SectionEnd
