using System.Text.Json;

namespace IctPipeline.Cli.Stack;

/// <summary>The file <c>stack.json</c> in the data folder: <c>ict up</c> writes it, the other commands read it.</summary>
internal static class RunningStackFile
{
    private const string Name = "stack.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The stack that was last started in the folder, alive or not; null where none was or the file is damaged.</summary>
    public static RunningStack? Read(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(dataFolder, Name)), RunningStackJson.Default.RunningStack);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Holds a key, so that nobody else on the machine may read it.</summary>
    public static void Write(string dataFolder, RunningStack stack)
    {
        Directory.CreateDirectory(dataFolder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(Path.Combine(dataFolder, Name), options);
        JsonSerializer.Serialize(file, stack, RunningStackJson.Default.RunningStack);
    }

    /// <summary>Deletes the file if it is this process's own.</summary>
    public static void Remove(string dataFolder)
    {
        if (Read(dataFolder)?.ProcessId == Environment.ProcessId)
        {
            File.Delete(Path.Combine(dataFolder, Name));
        }
    }
}
