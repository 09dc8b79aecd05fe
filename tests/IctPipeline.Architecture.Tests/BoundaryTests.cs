using System.Reflection;

namespace IctPipeline.Architecture.Tests;

/// <summary>Which project and which folder may know which: the compiler allows more than the design does.</summary>
public sealed class BoundaryTests
{
    private const string Prefix = "IctPipeline.";

    /// <summary>What each project may refer to directly or through others.</summary>
    public static TheoryData<string, string[]> Projects =>
        new()
        {
            { "Reading", [] },
            { "Core", ["Reading"] },
            { "LocalAnalysis", ["Core", "Reading"] },
            { "Azure", ["Core", "Reading"] },
            { "Functions", ["Azure", "Core", "LocalAnalysis", "Reading"] },
            { "HttpGuard", [] },
            { "LocalHost", ["Azure", "Core", "Functions", "HttpGuard", "LocalAnalysis", "Reading"] },
            { "Client", [] },
            { "Web", ["Client", "HttpGuard"] },
            { "LanguageEmulator", ["Core", "HttpGuard", "LocalAnalysis", "Reading"] },
            {
                "Cli",
                ["Azure", "Client", "Core", "Functions", "HttpGuard", "LanguageEmulator", "LocalAnalysis", "LocalHost", "Reading", "Web"]
            },
        };

    /// <summary>The top folders of a project from the ground floor up: each may name those before it.</summary>
    public static TheoryData<string, string[]> FloorsOf =>
        new()
        {
            { "Reading", ["Model", "Language", "Intake", "Formats", "Normalization", Folders.Root] },
            {
                "Core",
                [
                    "Texts",
                    "Articles",
                    "Jobs",
                    "Ports",
                    "Telemetry",
                    "Conditions",
                    "Analysis",
                    "Circuits",
                    "Failures",
                    "Processing",
                    "Reindexing",
                    "Auditing",
                    "InMemory",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_GoOneWay(string project, string[] allowed)
    {
        var references = Load(project)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

        Assert.All(references, reference => Assert.True(allowed.Contains(reference), $"{project} refers to {reference}."));
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Core")]
    public void Project_PackagesOfAzure_AreNotReferred(string project) =>
        Assert.DoesNotContain(
            Load(project).GetReferencedAssemblies(),
            reference =>
                reference.Name!.StartsWith("Azure.", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.Azure.", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(FloorsOf))]
    public void Folder_References_GoDown(string project, string[] floors)
    {
        var wrong = Folders
            .ReferencesIn(Load(project))
            .Where(reference =>
                Array.IndexOf(floors, reference.To) < 0 || Array.IndexOf(floors, reference.To) > Array.IndexOf(floors, reference.From)
            );

        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    /// <summary>The check itself: it sees what a method names inside its body.</summary>
    [Fact]
    public void Folders_TypeNamedInABody_IsSeen() =>
        Assert.Contains(Folders.ReferencesIn(Load("Core")), reference => reference is { From: "Processing", To: "Ports" });

    /// <summary>The command line tool's assembly has the name of the command.</summary>
    private static Assembly Load(string project) => Assembly.Load(project == "Cli" ? "ict" : Prefix + project);
}
