using System.Xml.Linq;

namespace IctPipeline.Architecture.Tests;

/// <summary>What a project file says of its namespaces.</summary>
internal static class ProjectFile
{
    /// <summary>As the SDK has it: the property, else the file's name.</summary>
    public static string RootNamespace(string path) =>
        XDocument.Load(path).Descendants("RootNamespace").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(path);

    /// <summary>Whether all its files are in one namespace, whatever their folders: the property <c>FlatNamespace</c>.</summary>
    public static bool IsFlat(string path) => XDocument.Load(path).Descendants("FlatNamespace").Any();
}
