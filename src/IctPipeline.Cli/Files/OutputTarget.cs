using System.Globalization;
using System.Text;
using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Files;

/// <summary>
/// Where a command writes its answer. A file has its new content whole or not at all; pipes, devices and open descriptors are written
/// into; links are followed, and stay.
/// </summary>
internal sealed class OutputTarget
{
    private const string StandardOutputName = "-";
    private const int MostLinks = 40;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Folders whose entries are this process's open descriptors.</summary>
    private static readonly string[] DescriptorFolders = ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"];

    private readonly string _option;
    private readonly int? _descriptor;

    private OutputTarget(string path, string fullPath, string option, int? descriptor) =>
        (Path, FullPath, _option, _descriptor) = (path, fullPath, option, descriptor);

    public static OutputTarget StandardOutput { get; } = new(StandardOutputName, StandardOutputName, "", 1);

    /// <summary>As given.</summary>
    public string Path { get; }

    /// <summary>The file itself, links followed.</summary>
    public string FullPath { get; }

    public bool IsStandardOutput => _descriptor == 1;

    /// <param name="path">As given; <c>-</c> is standard output.</param>
    /// <param name="option">Name of the option, for sentences.</param>
    /// <exception cref="UserError">Nothing can be written there.</exception>
    public static OutputTarget For(string path, string option)
    {
        if (path == StandardOutputName)
        {
            return StandardOutput;
        }

        try
        {
            var full = System.IO.Path.GetFullPath(path);
            for (var links = 0; links < MostLinks; links++)
            {
                if (Descriptor(full) is { } descriptor)
                {
                    return new OutputTarget(path, full, option, descriptor);
                }

                if (new FileInfo(full).LinkTarget is not { } target)
                {
                    return Checked(new OutputTarget(path, full, option, null));
                }

                full = System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(full)!);
            }

            throw new UserError(ExitCodes.Usage, $"{option}: {path} is a link that leads nowhere.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(option, path, error);
        }
    }

    /// <summary>Writes all that an action writes.</summary>
    /// <exception cref="UserError">It can't be written; a file is as it was.</exception>
    /// <exception cref="OutputException">The pipe or device takes no more.</exception>
    public async Task<T> WriteAsync<T>(Func<TextWriter, Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            if (_descriptor is { } descriptor)
            {
                return await WriteIntoAsync(DescriptorStream.Inherited(descriptor, Path, cancellationToken), write);
            }

            if (PathKinds.Of(FullPath) != PathKind.Special)
            {
                return await ReplaceAsync(write);
            }

            // A pipe is open when somebody reads it, and nobody may ever do.
            using var handle = await Task.Run(
                    () => File.OpenHandle(FullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
                    cancellationToken
                )
                .WaitAsync(cancellationToken);
            return await WriteIntoAsync(DescriptorStream.Opened((int)handle.DangerousGetHandle(), Path, cancellationToken), write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_option, Path, error);
        }
    }

    private static int? Descriptor(string path) =>
        path switch
        {
            "/dev/stdout" => 1,
            "/dev/stderr" => 2,
            _ when Array.Find(Folders(), folder => path.StartsWith(folder, StringComparison.Ordinal)) is { } folder => int.TryParse(
                path.AsSpan(folder.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ => null,
        };

    private static string[] Folders() =>
        [.. DescriptorFolders, string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/")];

    /// <summary>Says what is wrong before any work is done.</summary>
    private static OutputTarget Checked(OutputTarget target)
    {
        var folder = System.IO.Path.GetDirectoryName(target.FullPath);
        var kind = PathKinds.Of(target.FullPath);
        if (kind == PathKind.Folder || System.IO.Path.EndsInDirectorySeparator(target.Path) || folder is null)
        {
            throw new UserError(ExitCodes.Usage, $"{target._option}: {target.Path} is a folder, and a file is wanted.");
        }

        if (!Directory.Exists(folder))
        {
            throw new UserError(ExitCodes.Usage, $"{target._option}: {target.Path} can't be written: there is no folder {folder}.");
        }

        if (kind == PathKind.File)
        {
            // Replacing needs no right to write the file, and a file that is write-protected is not to be replaced.
            File.OpenHandle(target.FullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
        }

        return target;
    }

    private static UserError Unwritable(string option, string path, Exception error) =>
        new(ExitCodes.Usage, $"{option}: {path} can't be written: {error.Message}", error);

    private static async Task<T> WriteIntoAsync<T>(DescriptorStream stream, Func<TextWriter, Task<T>> write)
    {
        await using var writer = new StreamWriter(stream, Utf8) { AutoFlush = true };
        return await write(writer);
    }

    /// <summary>Beside the file first, so that a half-written one never has its name.</summary>
    private async Task<T> ReplaceAsync<T>(Func<TextWriter, Task<T>> write)
    {
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(FullPath)!, $".ict-{System.IO.Path.GetRandomFileName()}");
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(FullPath) ? File.GetUnixFileMode(FullPath) : null;
        try
        {
            T result;
            await using (var file = new FileStream(beside, Options(mode)))
            await using (var writer = new StreamWriter(file, Utf8))
            {
                result = await write(writer);
                await writer.FlushAsync(CancellationToken.None);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && mode is { } kept)
            {
                // The mask of the process took some of it away.
                File.SetUnixFileMode(beside, kept);
            }

            File.Move(beside, FullPath, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Never readable by more people than the file that it replaces.</summary>
    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && mode is not null)
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }
}
