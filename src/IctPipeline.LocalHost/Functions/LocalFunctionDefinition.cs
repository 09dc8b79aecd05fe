using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Functions;

/// <summary>What a function is, in the worker's terms.</summary>
internal sealed class LocalFunctionDefinition(FunctionMethod function) : FunctionDefinition
{
    private const string AttributeSuffix = "Attribute";

    public override ImmutableArray<FunctionParameter> Parameters { get; } =
    [.. function.Parameters.Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override string PathToAssembly => function.Class.Assembly.Location;

    public override string EntryPoint => $"{function.Class.FullName}.{function.Method.Name}";

    public override string Id => function.Name;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(function.TriggerParameter.Name!, new TriggerMetadata(function));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class TriggerMetadata(FunctionMethod function) : BindingMetadata
    {
        public override string Name => function.TriggerParameter.Name!;

        /// <summary><c>BlobTriggerAttribute</c> is <c>blobTrigger</c>.</summary>
        public override string Type { get; } = TypeName(function.Trigger.GetType().Name);

        public override BindingDirection Direction => BindingDirection.In;

        private static string TypeName(string attribute)
        {
            var name = attribute.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? attribute[..^AttributeSuffix.Length] : attribute;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
