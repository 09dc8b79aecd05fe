namespace IctPipeline.Cli.Files;

/// <summary>A file that a person named, or that lies in a folder that a person named.</summary>
/// <param name="Path">As given, with forward slashes; inside a folder, the folder as given and the rest.</param>
/// <param name="FullPath">For opening.</param>
/// <param name="BlobName">Name of its blob: the folder's own name and the path inside it, or the file's name.</param>
internal sealed record InputFile(string Path, string FullPath, string BlobName);
