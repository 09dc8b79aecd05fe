namespace IctPipeline.Infra.Tests.Templates;

/// <summary>A test that compiles templates.</summary>
internal sealed class BicepFactAttribute : FactAttribute
{
    internal const string Reason = "The Bicep compiler is taken from a package for linux-x64 (see the project file).";

    public BicepFactAttribute() => Skip = BicepCompiler.Program is null ? Reason : null;
}

/// <summary>The same with data.</summary>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = BicepCompiler.Program is null ? BicepFactAttribute.Reason : null;
}
