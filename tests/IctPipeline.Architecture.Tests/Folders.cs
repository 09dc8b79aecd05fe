using System.Reflection;

namespace IctPipeline.Architecture.Tests;

/// <summary>The top folders of a project, from the namespaces of its types, and what they name of each other.</summary>
internal static class Folders
{
    /// <summary>Types that stand beside the folders, at the project's root.</summary>
    public const string Root = "(root)";

    /// <summary>Each way in which one folder names another, with the two types.</summary>
    public static IReadOnlyList<FolderReference> ReferencesIn(Assembly assembly)
    {
        var project = assembly.GetName().Name!;
        var references =
            from type in assembly.GetTypes()
            where IsOurs(type, project)
            let folder = FolderOf(type, project)
            from named in TypeReferences.Of(type)
            where named.Assembly == assembly && IsOurs(named, project) && FolderOf(named, project) != folder
            select new FolderReference(folder, FolderOf(named, project), Outermost(type).Name, Outermost(named).Name);
        return [.. references.Distinct()];
    }

    private static bool IsOurs(Type type, string project) =>
        Outermost(type).Namespace is { } space && (space == project || space.StartsWith(project + ".", StringComparison.Ordinal));

    private static string FolderOf(Type type, string project) =>
        Outermost(type).Namespace![project.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries) is [var top, ..] ? top : Root;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}

/// <summary>One type names another, in another folder.</summary>
internal sealed record FolderReference(string From, string To, string Type, string Named)
{
    public override string ToString() => $"{From}/{Type} names {To}/{Named}";
}
