-- Whether a head was ever written beside the results is known to every node; until now each remembered it by itself.
insert into installation_secret (name, secret)
  select 'head-written', secret from installation_secret where name = 'identity';
