using System.Text.Json;
using IctPipeline.LocalHost;

namespace IctPipeline.Cli.Stack;

/// <summary>The file <c>stack.json</c> in the data folder: <c>ict up</c> writes it, the other commands read it.</summary>
internal static class RunningStackFile
{
    public const string Name = "stack.json";

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

    /// <summary>A sentence that names the file where there is one that can't be read; null else.</summary>
    public static string? Damage(string dataFolder) =>
        File.Exists(Path.Combine(dataFolder, Name)) && Read(dataFolder) is null
            ? $"The file {Path.Combine(dataFolder, Name)} is damaged, so that a stack that runs there can't be found: stop "
                + $"`ict up` and start it again, which writes it anew."
            : null;

    /// <summary>
    /// Holds a key, so that nobody else on the machine may read it. Replaced as a whole: other commands read it at any time.
    /// </summary>
    public static void Write(string dataFolder, RunningStack stack)
    {
        PrivateFolder.Create(dataFolder);
        var path = Path.Combine(dataFolder, Name);
        var next = $"{path}.{Environment.ProcessId}";
        using (var file = new FileStream(next, PrivateFolder.FileOptions(FileMode.Create, FileAccess.Write)))
        {
            JsonSerializer.Serialize(file, stack, RunningStackJson.Default.RunningStack);
        }

        File.Move(next, path, overwrite: true);
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
