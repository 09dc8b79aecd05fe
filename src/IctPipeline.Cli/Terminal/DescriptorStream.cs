using System.Runtime.InteropServices;

namespace IctPipeline.Cli.Terminal;

/// <summary>
/// Writes into an open file descriptor. The console's own stream keeps it to itself when the reader of a pipe is gone, and a file stream
/// has a position of its own, so that two of them write over each other where standard output and standard error are one file.
/// </summary>
internal sealed partial class DescriptorStream : WriteOnlyStream
{
    private const string StandardOutput = "Standard output";
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private const short Writable = 4;
    private const int LookEveryMilliseconds = 200;

    /// <summary>A pipe that is ready takes so many bytes at least without waiting (POSIX has 512; Linux and macOS these).</summary>
    private static readonly int AtOnce = OperatingSystem.IsLinux() ? 4096 : 512;

    /// <summary>Numbers differ between systems.</summary>
    private static readonly int WouldBlock = OperatingSystem.IsLinux() ? 11 : 35;

    private const int DescriptorFlags = 1;
    private const int CloseOnExec = 1;
    private static readonly int ConnectionReset = OperatingSystem.IsLinux() ? 104 : 54;

    private readonly int _descriptor;
    private readonly string? _name;
    private readonly CancellationToken _stop;
    private readonly bool _isOpen;

    private DescriptorStream(int descriptor, string? name, bool isOpen, CancellationToken stop) =>
        (_descriptor, _name, _isOpen, _stop) = (descriptor, name, isOpen, stop);

    /// <summary>
    /// A descriptor that the program was started with. Where it was closed then, the runtime has given its number to something of its own,
    /// which closes on exec; what a program is started with never does.
    /// </summary>
    /// <param name="descriptor">Stays open.</param>
    /// <param name="name">For people; null for standard output, where it is no news that the reader has gone.</param>
    /// <param name="stop">Ends the wait for a reader that takes nothing.</param>
    public static DescriptorStream Inherited(int descriptor, string? name, CancellationToken stop) =>
        new(descriptor, name, Control(descriptor, DescriptorFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0, stop);

    /// <summary>A descriptor that the program opened itself; as <see cref="Inherited"/> otherwise.</summary>
    public static DescriptorStream Opened(int descriptor, string name, CancellationToken stop) => new(descriptor, name, isOpen: true, stop);

    /// <exception cref="OutputException">It takes no more.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more for a reader that takes nothing.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_isOpen)
        {
            throw new OutputException(readerGone: false, $"{_name ?? StandardOutput} can't be written: it is closed.");
        }

        while (!buffer.IsEmpty)
        {
            var wanted = new Wanted(_descriptor, Writable, 0);
            if (Poll(ref wanted, 1, LookEveryMilliseconds) == 0)
            {
                _stop.ThrowIfCancellationRequested();
                continue;
            }

            var written = (int)Write(_descriptor, buffer, Math.Min(buffer.Length, AtOnce));
            if (written >= 0)
            {
                buffer = buffer[written..];
            }
            else if (Marshal.GetLastPInvokeError() is var error && error != Interrupted && error != WouldBlock)
            {
                throw Failure(error);
            }
        }
    }

    private OutputException Failure(int error) =>
        error == BrokenPipe || error == ConnectionReset
            ? new OutputException(readerGone: true, _name is null ? null : $"{_name}: its reader went away before all was written.")
            : new OutputException(
                readerGone: false,
                $"{_name ?? StandardOutput} can't be written: {Marshal.GetPInvokeErrorMessage(error)}."
            );

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref Wanted wanted, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private record struct Wanted(int Descriptor, short Events, short Happened);
}
