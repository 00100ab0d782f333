/* Starts the program with the Python that lies beside it.
 *
 * One source, three programs: the window program (WINDOW), the console program, and one that starts the window program
 * with --portable, so that its data lies beside it (WINDOW and PORTABLE). `-m MODULE ...` is handed on as it is: the gate for foreign packs
 * starts sys.executable that way (ttdn_desktop/office/render/sandbox.py).
 */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768 /* characters of the longest path that Windows knows */

#ifndef PORTABLE
typedef int (*python_main)(int, wchar_t **);

static const wchar_t *const needed[] = {
    L"python311.dll", L"python311.zip", L"python311._pth", L"modules.zip", L"lib\\sitecustomize.py",
};

static wchar_t path[LONGEST];
#endif

static wchar_t folder[LONGEST], text[2 * LONGEST];

/* What happened and what to do next, in a window or on standard error; returns the exit status. */
static int refuse(const wchar_t *name, DWORD code)
{
    swprintf(text, 2 * LONGEST,
             L"Không chạy được chương trình Thông tin đối ngoại: tệp “%ls” trong thư mục “%ls” bị thiếu hoặc hỏng "
             L"(mã %lu).\n\nHãy cài lại chương trình; dữ liệu đã ghi vẫn còn nguyên. Nếu phần mềm diệt virus đã giữ "
             L"tệp này lại, hãy nhờ người phụ trách máy tính cho phép tệp.",
             name, folder, (unsigned long)code);

#ifdef WINDOW
    MessageBoxW(NULL, text, L"Thông tin đối ngoại", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#else
    static char bytes[6 * LONGEST];
    HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, done;

    if (GetConsoleMode(error, &mode)) {
        WriteConsoleW(error, text, (DWORD)wcslen(text), &done, NULL);
        WriteConsoleW(error, L"\n", 1, &done, NULL);
    } else {
        int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, (int)sizeof bytes - 1, NULL, NULL);
        if (count > 0) {
            bytes[count - 1] = '\n';
            WriteFile(error, bytes, (DWORD)count, &done, NULL);
        }
    }
#endif

    return 2;
}

#ifdef PORTABLE
/* The rest of our own command line after the program's name, as it was written. */
static const wchar_t *given_arguments(void)
{
    const wchar_t *at = GetCommandLineW();
    int quoted = 0;

    for (; *at && (quoted || (*at != L' ' && *at != L'\t')); at++)
        if (*at == L'"')
            quoted = !quoted;

    return at;
}

int wmain(void)
{
    static wchar_t command[2 * LONGEST];
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION program;
    DWORD status = 2, length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *end = wcsrchr(folder, L'\\');

    if (length == 0 || length == LONGEST || end == NULL)
        return 2;

    *end = 0;
    swprintf(command, 2 * LONGEST, L"\"%ls\\ttdn-desktop.exe\" --portable%ls", folder, given_arguments());
    if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &program))
        return refuse(L"ttdn-desktop.exe", GetLastError());

    AllowSetForegroundWindow(program.dwProcessId);
    WaitForSingleObject(program.hProcess, INFINITE);
    GetExitCodeProcess(program.hProcess, &status);

    return (int)status;
}

#else

static int beside(const wchar_t *name)
{
    return swprintf(path, LONGEST, L"%ls\\%ls", folder, name) > 0;
}

int wmain(void)
{
    int given = 0, count = 0;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &given);
    wchar_t **handed = calloc((size_t)given + 9, sizeof *handed);
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *end = wcsrchr(folder, L'\\');
    static wchar_t program[LONGEST];

    if (arguments == NULL || given < 1 || handed == NULL || length == 0 || length == LONGEST || end == NULL)
        return 2;

    wcscpy(program, folder);
    *end = 0;

    for (size_t at = 0; at < sizeof needed / sizeof *needed; at++)
        if (!beside(needed[at]) || GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES)
            return refuse(needed[at], GetLastError());

    /* libraries come from this folder and from Windows, never from the current folder or PATH */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    beside(needed[0]);
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (python == NULL)
        return refuse(needed[0], GetLastError());

    FARPROC found = GetProcAddress(python, "Py_Main");
    if (found == NULL)
        return refuse(needed[0], GetLastError());

    handed[count++] = program;
    handed[count++] = L"-E"; /* a developer's PYTHON… variables are not for us: a wrong one ends a Python in English */
    handed[count++] = L"-s"; /* nor are libraries in the user's own folder, which site would add */
    handed[count++] = L"-X";
    handed[count++] = L"utf8";
    handed[count++] = L"-B"; /* all is compiled already: nothing is written beside the program */
    if (given < 3 || wcscmp(arguments[1], L"-m") != 0) {
        handed[count++] = L"-m";
        handed[count++] = L"ttdn_desktop";
    }
    for (int at = 1; at < given; at++)
        handed[count++] = arguments[at];

    return ((python_main)(void (*)(void))found)(count, handed);
}

#endif
