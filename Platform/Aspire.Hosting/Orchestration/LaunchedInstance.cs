using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>An instance that was started.</summary>
/// <param name="Running">What runs.</param>
/// <param name="Properties">Facts about it.</param>
/// <param name="Environment">Variables that it was started with.</param>
internal sealed record LaunchedInstance(IRunningInstance Running, ImmutableArray<ResourcePropertySnapshot> Properties, IReadOnlyDictionary<string, string> Environment);
