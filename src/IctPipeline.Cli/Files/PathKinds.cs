using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace IctPipeline.Cli.Files;

/// <summary>What a path leads to, its links followed.</summary>
internal enum PathKind
{
    Missing,
    File,
    Folder,

    /// <summary>A pipe, a socket, a device: it is there, and has no content of its own that could be replaced.</summary>
    Special,
}

/// <summary>Looks at paths. The library does not tell a pipe or a device from a file.</summary>
internal static partial class PathKinds
{
    private const int CurrentFolder = -100;
    private const uint TypeWanted = 1;

    /// <summary>Of Linux's <c>struct statx</c>, which is the same on every architecture.</summary>
    private const int StatusSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int FileType = 0x8000;

    public static PathKind Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Directory.Exists(path) ? PathKind.Folder
                : !File.Exists(path) ? PathKind.Missing
                : path.StartsWith("/dev/", StringComparison.Ordinal) ? PathKind.Special
                : PathKind.File;
        }

        Span<byte> status = stackalloc byte[StatusSize];
        if (Status(CurrentFolder, path, 0, TypeWanted, status) != 0)
        {
            return PathKind.Missing;
        }

        return (ReadMode(status) & TypeMask) switch
        {
            FolderType => PathKind.Folder,
            FileType => PathKind.File,
            _ => PathKind.Special,
        };
    }

    private static int ReadMode(ReadOnlySpan<byte> status) =>
        BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt16LittleEndian(status[ModeOffset..])
            : BinaryPrimitives.ReadUInt16BigEndian(status[ModeOffset..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint wanted, Span<byte> status);
}
