using Streaming.Consumers;
using Streaming.Consumers.Ledger;
using Streaming.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddConsumers();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapLedger();
return await app.RunServiceAsync();
