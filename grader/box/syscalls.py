"""What a confined child may ask of the kernel: the allow-list, as data, for each architecture.

These calls are enough for NumPy and the standard library. What is not here is refused: no fork, no
exec, no sockets, no signals, no tracing, nothing that changes a file.
"""

ALLOWED = """
    access arch_prctl brk clock_getres clock_gettime clock_nanosleep close dup dup2 dup3
    epoll_create1 epoll_ctl epoll_pwait epoll_wait exit exit_group faccessat faccessat2 fstat
    futex get_robust_list getcpu getcwd getdents64 getegid geteuid getgid getpgrp getpid getppid
    getpriority getrandom getrlimit getrusage gettid gettimeofday getuid lseek lstat madvise
    membarrier mincore mmap mprotect mremap munmap nanosleep newfstatat open openat pause pipe2
    poll ppoll pread64 pselect6 read readlink readlinkat readv recvfrom recvmsg restart_syscall
    rseq rt_sigaction rt_sigprocmask rt_sigreturn sched_getaffinity sched_getparam
    sched_getscheduler sched_yield select sendmsg sendto set_robust_list set_tid_address
    sigaltstack stat statx sysinfo times uname write writev
""".split()

X86_64 = {
    "read": 0, "write": 1, "open": 2, "close": 3, "stat": 4, "fstat": 5, "lstat": 6, "poll": 7,
    "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12, "rt_sigaction": 13,
    "rt_sigprocmask": 14, "rt_sigreturn": 15, "ioctl": 16, "pread64": 17, "readv": 19,
    "writev": 20, "access": 21, "select": 23, "sched_yield": 24, "mremap": 25, "mincore": 27,
    "madvise": 28, "dup": 32, "dup2": 33, "pause": 34, "nanosleep": 35, "getpid": 39,
    "sendto": 44, "recvfrom": 45, "sendmsg": 46, "recvmsg": 47, "clone": 56, "exit": 60,
    "uname": 63, "fcntl": 72, "getcwd": 79, "readlink": 89, "gettimeofday": 96, "getrlimit": 97,
    "getrusage": 98, "sysinfo": 99, "times": 100, "getuid": 102, "getgid": 104, "geteuid": 107,
    "getegid": 108, "getppid": 110, "getpgrp": 111, "sigaltstack": 131, "getpriority": 140,
    "sched_getparam": 143, "sched_getscheduler": 145, "arch_prctl": 158, "gettid": 186,
    "futex": 202, "sched_getaffinity": 204, "getdents64": 217, "set_tid_address": 218,
    "restart_syscall": 219, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230,
    "exit_group": 231, "epoll_wait": 232, "epoll_ctl": 233, "openat": 257, "newfstatat": 262,
    "readlinkat": 267, "faccessat": 269, "pselect6": 270, "ppoll": 271, "set_robust_list": 273,
    "get_robust_list": 274, "epoll_pwait": 281, "epoll_create1": 291, "dup3": 292, "pipe2": 293,
    "prlimit64": 302, "getcpu": 309, "getrandom": 318, "membarrier": 324, "statx": 332,
    "rseq": 334, "clone3": 435, "faccessat2": 439,
}  # fmt: skip

AARCH64 = {
    "getcwd": 17, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "dup": 23, "dup3": 24,
    "fcntl": 25, "ioctl": 29, "faccessat": 48, "openat": 56, "close": 57, "pipe2": 59,
    "getdents64": 61, "lseek": 62, "read": 63, "write": 64, "readv": 65, "writev": 66,
    "pread64": 67, "pselect6": 72, "ppoll": 73, "readlinkat": 78, "newfstatat": 79, "fstat": 80,
    "exit": 93, "exit_group": 94, "set_tid_address": 96, "futex": 98, "set_robust_list": 99,
    "get_robust_list": 100, "nanosleep": 101, "clock_gettime": 113, "clock_getres": 114,
    "clock_nanosleep": 115, "sched_getscheduler": 120, "sched_getparam": 121,
    "sched_getaffinity": 123, "sched_yield": 124, "restart_syscall": 128, "sigaltstack": 132,
    "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "getpriority": 141,
    "times": 153, "uname": 160, "getrlimit": 163, "getrusage": 165, "getcpu": 168,
    "gettimeofday": 169, "getpid": 172, "getppid": 173, "getuid": 174, "geteuid": 175,
    "getgid": 176, "getegid": 177, "gettid": 178, "sysinfo": 179, "sendto": 206, "recvfrom": 207,
    "sendmsg": 211, "recvmsg": 212, "brk": 214, "munmap": 215, "mremap": 216, "clone": 220,
    "mmap": 222, "mprotect": 226, "mincore": 232, "madvise": 233, "prlimit64": 261,
    "getrandom": 278, "membarrier": 283, "statx": 291, "rseq": 293, "clone3": 435,
    "faccessat2": 439,
}  # fmt: skip

# machine: the kernel's name of the architecture in seccomp, and its table
TABLES = {"x86_64": (0xC000003E, X86_64), "aarch64": (0xC00000B7, AARCH64)}
