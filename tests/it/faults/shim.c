/* Stands between the program under test and the C library: counts the calls that change files below one folder,
 * and can write them all down (for simulated power cuts), make the Nth one fail, or kill the program at it.
 * Built and loaded by the tests (LD_PRELOAD); it is no part of the program. Linux only.
 *
 * SHIM_ROOT   only files below this folder count
 * SHIM_LOG    write every change down here, and every line the program prints (its acknowledgements)
 * SHIM_AT     the number of the call something happens at, from 1
 * SHIM_DO     kill | short | an errno as a number
 * SHIM_FIRED  this file is made when it happens
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *fired, *action;
static long at, calls;
static int log_fd = -1, ready;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void prepare(void) {
    if (ready) return;
    ready = 1;
    root = getenv("SHIM_ROOT");
    fired = getenv("SHIM_FIRED");
    action = getenv("SHIM_DO");
    const char *n = getenv("SHIM_AT");
    at = n ? atol(n) : 0;
    const char *path = getenv("SHIM_LOG");
    if (path) log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) { return root && path && strncmp(path, root, strlen(root)) == 0; }

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    if (n < 0) return 0;
    path[n] = 0;
    return 1;
}

/* Whether a descriptor is a file of ours; a pipe or the terminal never is. */
static int ours(int fd, char *path) { return fd > 2 && path_of(fd, path) && below(path); }

/* One record: operation, file number, offset, length of the bytes, the bytes. In one call: whoever is killed between two
   would leave a head without its bytes, and what comes behind would be read as these. */
static void record(char op, uint64_t file, uint64_t offset, const void *bytes, size_t n) {
    if (log_fd < 0) return;
    uint64_t head[3] = {file, offset, n};
    char buffer[1 + sizeof head];
    buffer[0] = op;
    memcpy(buffer + 1, head, sizeof head);
    struct iovec parts[2] = {{buffer, sizeof buffer}, {(void *)bytes, n}};
    /* A log with a hole in it would be read as something that never happened. */
    if (syscall(SYS_writev, log_fd, parts, 2) != (ssize_t)(sizeof buffer + n)) abort();
}

static uint64_t number_of(int fd) {
    struct stat s;
    return fstat(fd, &s) == 0 ? s.st_ino : 0;
}

/* Counts a call. 0: go on; -1: errno is set and the call fails; 1: do only half of it. */
static int happens(void) {
    calls++;
    if (calls != at || !action) return 0;
    if (fired) close((int)syscall(SYS_openat, AT_FDCWD, fired, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (strcmp(action, "kill") == 0) syscall(SYS_kill, getpid(), SIGKILL);
    if (strcmp(action, "short") == 0) return 1;
    errno = atoi(action);
    return -1;
}

#define ENTER pthread_mutex_lock(&turn); prepare();
#define LEAVE { int saved = errno; pthread_mutex_unlock(&turn); errno = saved; }

static ssize_t writing(int fd, const void *bytes, size_t n, off_t offset, int moves) {
    char path[PATH_MAX];
    static ssize_t (*do_write)(int, const void *, size_t);
    static ssize_t (*do_pwrite)(int, const void *, size_t, off_t);
    if (!do_write) { do_write = real("write"); do_pwrite = real("pwrite64"); }
    ENTER
    ssize_t done;
    if (!ours(fd, path)) {
        done = moves ? do_write(fd, bytes, n) : do_pwrite(fd, bytes, n, offset);
        if (fd == 1 && done > 0) record('A', 0, 0, bytes, (size_t)done);
    } else {
        int what = happens();
        if (moves) {
            int flags = fcntl(fd, F_GETFL);
            struct stat s;
            offset = (flags & O_APPEND) && fstat(fd, &s) == 0 ? s.st_size : lseek(fd, 0, SEEK_CUR);
        }
        if (what > 0 && n > 1) n /= 2;
        done = what < 0 ? -1 : moves ? do_write(fd, bytes, n) : do_pwrite(fd, bytes, n, offset);
        if (done > 0) record('W', number_of(fd), (uint64_t)offset, bytes, (size_t)done);
    }
    LEAVE
    return done;
}

ssize_t write(int fd, const void *bytes, size_t n) { return writing(fd, bytes, n, 0, 1); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t offset) { return writing(fd, bytes, n, offset, 0); }
ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t offset) { return writing(fd, bytes, n, offset, 0); }

static int syncing(int fd, const char *name) {
    char path[PATH_MAX];
    int (*do_sync)(int) = real(name);
    ENTER
    int done;
    if (!ours(fd, path) && !(fd > 2 && path_of(fd, path) && root && strncmp(path, root, strlen(path)) == 0)) {
        done = do_sync(fd);
    } else {
        struct stat s;
        int folder = fstat(fd, &s) == 0 && S_ISDIR(s.st_mode);
        done = happens() < 0 ? -1 : do_sync(fd);
        if (done == 0) record(folder ? 'D' : 'S', s.st_ino, 0, path, folder ? strlen(path) : 0);
        else if (!folder) record('F', s.st_ino, 0, 0, 0);
    }
    LEAVE
    return done;
}

int fsync(int fd) { return syncing(fd, "fsync"); }
int fdatasync(int fd) { return syncing(fd, "fdatasync"); }

static int cutting(int fd, off_t length) {
    char path[PATH_MAX];
    int (*do_cut)(int, off_t) = real("ftruncate64");
    ENTER
    int done;
    if (!ours(fd, path)) {
        done = do_cut(fd, length);
    } else {
        done = happens() < 0 ? -1 : do_cut(fd, length);
        if (done == 0) record('T', number_of(fd), (uint64_t)length, 0, 0);
    }
    LEAVE
    return done;
}

int ftruncate(int fd, off_t length) { return cutting(fd, length); }
int ftruncate64(int fd, off_t length) { return cutting(fd, length); }

static int opening(int folder, const char *path, int flags, mode_t mode) {
    int (*do_open)(int, const char *, int, ...) = real("openat64");
    ENTER
    int done;
    if (!below(path)) {
        done = do_open(folder, path, flags, mode);
    } else {
        int was_there = access(path, F_OK) == 0;
        int changes = (flags & O_ACCMODE) != O_RDONLY;
        done = changes && happens() < 0 ? -1 : do_open(folder, path, flags, mode);
        if (done >= 0 && (flags & O_CREAT) && !was_there) record('C', number_of(done), 0, path, strlen(path));
        else if (done >= 0 && (flags & O_TRUNC)) record('T', number_of(done), 0, 0, 0);
    }
    LEAVE
    return done;
}

static mode_t mode_of(int flags, va_list rest) { return flags & O_CREAT ? va_arg(rest, mode_t) : 0; }

#define OPEN(NAME)                                                    \
    int NAME(const char *path, int flags, ...) {                      \
        va_list rest;                                                 \
        va_start(rest, flags);                                        \
        mode_t mode = mode_of(flags, rest);                           \
        va_end(rest);                                                 \
        return opening(AT_FDCWD, path, flags, mode);                  \
    }
#define OPENAT(NAME)                                                  \
    int NAME(int folder, const char *path, int flags, ...) {          \
        va_list rest;                                                 \
        va_start(rest, flags);                                        \
        mode_t mode = mode_of(flags, rest);                           \
        va_end(rest);                                                 \
        return opening(folder, path, flags, mode);                    \
    }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

static int naming(const char *name, char op, const char *from, const char *to) {
    int (*do_two)(const char *, const char *) = real(name);
    int (*do_one)(const char *) = real(name);
    ENTER
    int done;
    if (!below(from)) {
        done = to ? do_two(from, to) : do_one(from);
    } else {
        done = happens() < 0 ? -1 : to ? do_two(from, to) : do_one(from);
        if (done == 0) {
            char both[2 * PATH_MAX];
            int n = snprintf(both, sizeof both, "%s%c%s", from, to ? '\n' : 0, to ? to : "");
            record(op, 0, 0, both, (size_t)n - (to ? 0 : 1));
        }
    }
    LEAVE
    return done;
}

int rename(const char *from, const char *to) { return naming("rename", 'R', from, to); }
int link(const char *from, const char *to) { return naming("link", 'L', from, to); }
int unlink(const char *path) { return naming("unlink", 'U', path, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) {
    (void)a; (void)b; (void)flags;
    return naming("link", 'L', from, to);
}

/* Copies inside the kernel would go past the counting: the standard library then copies by hand. */
ssize_t copy_file_range(int a, off64_t *b, int c, off64_t *d, size_t e, unsigned f) {
    (void)a; (void)b; (void)c; (void)d; (void)e; (void)f;
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int a, int b, off_t *c, size_t d) { (void)a; (void)b; (void)c; (void)d; errno = EINVAL; return -1; }
ssize_t sendfile64(int a, int b, off64_t *c, size_t d) { (void)a; (void)b; (void)c; (void)d; errno = EINVAL; return -1; }
