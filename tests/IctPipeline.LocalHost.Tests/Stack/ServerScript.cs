namespace IctPipeline.LocalHost.Tests.Stack;

/// <summary>A folder with a script in the place of a server.</summary>
internal sealed class ServerScript : IDisposable
{
    public const string Name = "fake";

    public ServerScript(string script) => File.WriteAllText(Path.Combine(Folder, Name + ".mjs"), script);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ict-server").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
